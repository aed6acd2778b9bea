import { describe, expect, it } from 'vitest';
import messages from '../../../assets/public/_locales/nl/messages.json';
import { risks } from '../../../src/engine/types';
import type { Contact, ContactRole } from '../../../src/settings/contract';
import { whomToAsk } from '../../../src/settings/whom-to-ask';

const someone = (role: ContactRole, name = role as string): Contact => ({ role, name, email: '' });

describe('whom to ask', () => {
  it.each(risks)('has a sentence for %s', (risk) => {
    expect(messages).toHaveProperty(whomToAsk(risk, []).generic);
  });

  it('names the own contacts that fit, in the order of the table, all of one role in the order in which they were told', () => {
    const contacts = [someone('union'), someone('security'), someone('manager', 'Anna'), someone('manager', 'Bram')];
    expect(whomToAsk('confidential', contacts).own.map(({ name }) => name)).toEqual(['Anna', 'Bram', 'security']);
    expect(whomToAsk('personal-data', contacts).own).toEqual([]);
  });

  it('puts Communicatie before security for police and defence, and nowhere else', () => {
    const contacts = [someone('security'), someone('communication'), someone('manager')];
    const roles = (kind?: 'politie' | 'defensie' | 'gemeente') => whomToAsk('security-sensitive', contacts, kind).own.map(({ role }) => role);
    expect(roles('politie')).toEqual(['manager', 'communication', 'security']);
    expect(roles('defensie')).toEqual(roles('politie'));
    expect(roles('gemeente')).toEqual(['manager', 'security']);
    expect(roles()).toEqual(roles('gemeente'));
  });
});
