import { describe, expect, it } from 'vitest';
import { birthDate } from '../../../src/engine/checks/birth-date';
import { personalEmail, privateEmail } from '../../../src/engine/checks/email';
import { elfproef } from '../../../src/engine/checks/elfproef';
import { iban } from '../../../src/engine/checks/iban';
import { landline, mobile } from '../../../src/engine/checks/phone';
import { plate } from '../../../src/engine/checks/plate';

// Numbers are made up or the usual examples; none was taken from a person.
describe.each([
  [
    'elfproef', elfproef,
    ['111222333', '123456782', '1112.22.333', '111 222 333', '10000008'],
    ['111222334', '123456789', '000000000', '111111111', '999999999', '12345678', '1234567', '1112223331', '', 'abc'],
  ],
  [
    'iban', iban,
    ['NL91ABNA0417164300', 'NL91 ABNA 0417 1643 00', 'BE68539007547034', 'DE89 3704 0044 0532 0130 00', 'nl91abna0417164300', 'N L91.ABNA-0417164300'],
    [
      'NL91ABNA0417164301', 'NL91ABNA041716430', 'XX91ABNA0417164300', 'NL00ABNA0417164300', 'NL91AbNA0417164300', 'IE95TE8270900834048660',
      'NL91ABNA0417164300X', 'FR76',  '',
    ],
  ],
  [
    'mobile', mobile,
    ['0629481736', '06-29481736', '06 29 48 17 36', '+31 6 29481736', '+31 (0)6-2948 1736', '0031629481736', '31629481736', '0669481736', '0612345678'],
    ['0600000000', '0701234567', '14030', '08001351', '09008844', '062948173', '06294817361', '+32 6 29481736'],
  ],
  [
    'landline', landline,
    ['070-5528174', '0341-552817', '+31 20 552 8174', '(020) 5528174', '0341.55.28.17'],
    ['05-11-2024 11', '0195528174', '088-0424242', '08001351000', '0900-8844', '0629481736', '14 030', '0970 1234567', '55281746'],
  ],
  [
    'plate', plate,
    ['12-AB-34', 'AB-12-34', 'AB-12-CD', '12-ABC-3', 'K-913-TB', '41-BXK-7', 'GR-01-MP', '999-XX-9', 'ab-12-cd', '12 AB 34'],
    ['12-34-56', 'AB-CD-EF', '2024-01-02', 'A-1', 'N-201-A', 'SS-12-34', '123-456', ''],
  ],
  [
    'birth-date', birthDate,
    ['04-11-1961', '4/11/1961', '29-02-2000', '3 november 1987', '12 maart 1984', 'March 12, 1984', '2011-05-14', '1 mei 2001'],
    ['31-02-1990', '32-01-1990', '29-02-2001', '04-11-61', '1961', '13-13-1990', '3 brumaire 1987', ''],
  ],
  [
    'private-email', privateEmail,
    ['jan.jansen@gmail.com', 'a.b@hotmail.nl', 'x@ziggo.nl', 'piet@live.nl', 'a@yahoo.co.uk'.replace('yahoo.co.uk', 'yahoo.com')],
    ['info@gmail.com', 'info.devaart@gmail.com', 'jan@minbzk.nl', 'valse-email@belastingdienst.nl', 'jan@gmail.belastingdienst.nl', '@gmail', ''],
  ],
  [
    'personal-email', personalEmail,
    ['j.jansen@kruidentuin.example', 'x@x.au', 'foo+bar@bar.com', '"a b"@bar.com', 'job.dekker@bar.com'],
    ['info@bar.com', 'hr@bar.com', 'jobs@bar.com', 'vragen.zorg@bar.com', 'j.jansen@minbzk.nl', 'j.jansen@gemeentehulst.nl', 'a@b', '@bar.com', ''],
  ],
] as const)('%s', (_, check, yes, no) => {
  it.each(yes)('«%s» passes', (text) => expect(check(text)).toBeTruthy());
  it.each(no)('«%s» does not', (text) => expect(check(text)).toBeFalsy());
});

it('an account number ends where its country says, whatever stands behind it', () => {
  expect(iban('NL91 ABNA 0417 1643 00 dan regel ik het')).toBe('NL91 ABNA 0417 1643 00'.length);
});

it('one nine-digit number in eleven passes the elfproef, so it needs words beside it', () => {
  let passed = 0;
  for (let number = 200_000_000; number < 200_011_000; number += 1) if (elfproef(String(number))) passed += 1;
  expect(passed).toBe(1000);
});
