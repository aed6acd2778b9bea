import { describe, expect, it } from 'vitest';
import { mailAddress } from '../../../src/ui/consult-message';
import { spotAt } from '../../../src/ui/overlay/moving';

describe('a panel that is moved', () => {
  const viewport = { width: 1_000, height: 700 };
  it('goes where it is asked to, and never out of sight', () => {
    expect(spotAt(100, 50, 380, viewport)).toEqual({ left: '100px', top: '50px', maxHeight: '642px' });
    expect(spotAt(-500, -500, 380, viewport)).toMatchObject({ left: '8px', top: '8px' });
    expect(spotAt(5_000, 5_000, 380, viewport)).toEqual({ left: '612px', top: '636px', maxHeight: '56px' });
    expect(spotAt(50, 50, 304, { width: 320, height: 600 })).toMatchObject({ left: '8px' });
  });
});

describe('an address that opens a mail', () => {
  it('holds subject and message, encoded', () => {
    expect(mailAddress('anna@voorbeeld.nl', 'Wil je kijken?', 'a & b\n«c»')).toBe('mailto:anna@voorbeeld.nl?subject=Wil%20je%20kijken%3F&body=a%20%26%20b%0D%0A%C2%ABc%C2%BB');
    expect(mailAddress('a?cc=b@c.nl', '', '')).toBe('mailto:a%3Fcc%3Db@c.nl?subject=&body='); // what is filled in adds no field
  });

  it('holds a sign for half an emoji, which no address can', () => {
    expect(mailAddress('', 'a \uD83D b', '🚲 \uDEB2')).toBe('mailto:?subject=a%20%EF%BF%BD%20b&body=%F0%9F%9A%B2%20%EF%BF%BD');
  });

  it('is none where mail programs would cut it off', () => {
    expect(mailAddress('', '', 'x'.repeat(1_800))).toBeDefined();
    expect(mailAddress('', '', 'x'.repeat(2_000))).toBeUndefined();
  });
});
