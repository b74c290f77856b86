import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoney } from '../../../src/profile/facets/money.ts';

function read(text: string): string[] {
  return readMoney(text, { start: 0, end: text.length }).map(({ start, end, min, max, currency, period }) => {
    return `${text.slice(start, end)} = ${min ?? ''}..${max ?? ''} ${currency ?? '?'}${period ? ` a ${period}` : ''}`;
  });
}

describe('money', () => {
  it.each([
    ['$150k–$200k', ['$150k–$200k = 150000..200000 USD']],
    ['$130-$180K', ['$130-$180K = 130000..180000 USD']],
    ['£70,000', ['£70,000 = 70000..70000 GBP']],
    ['95.000 €', ['95.000 € = 95000..95000 EUR']],
    ['€41.500 - € 63.000 per year', ['€41.500 - € 63.000 per year = 41500..63000 EUR a year']],
    ["CHF 120'000", ["CHF 120'000 = 120000..120000 CHF"]],
    ['1 200 000 HUF a month', ['1 200 000 HUF a month = 1200000..1200000 HUF a month']],
    ['120-150K', ['120-150K = 120000..150000 ?']],
    ['US$10.5k to US$12k/mo', ['US$10.5k to US$12k/mo = 10500..12000 USD a month']],
    ['CA$113K to CA$149K', ['CA$113K to CA$149K = 113000..149000 CAD']],
    ['$117k-$139k CAD', ['$117k-$139k CAD = 117000..139000 CAD']],
    ['USD 41–52/hr', ['USD 41–52/hr = 41..52 USD a hour']],
    ['$21.35 hourly', ['$21.35 hourly = 21.35..21.35 USD a hour']],
    ['up to 58K€', ['58K€ = ..58000 EUR']],
    ['$91k+', ['$91k+ = 91000.. USD']],
    ['$52,000/year - $78,000/year', ['$52,000/year - $78,000/year = 52000..78000 USD a year']],
    ['$103,000 [small towns] to $171,000', ['$103,000 [small towns] to $171,000 = 103000..171000 USD']],
    ['₹25-35 LPA', ['₹25-35 LPA = 2500000..3500000 INR']],
    ['$30M or $2 billion or $5B', []],
    ['$200k - $100k', []],
    ['v2.5, H1B and A4', []],
    ['$60,000 and then $70,000, $80,000', ['$60,000 = 60000..60000 USD', '$70,000 = 70000..70000 USD', '$80,000 = 80000..80000 USD']],
  ])('in %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('is read back as it was written', () => {
    const amounts = fc.tuple(fc.integer({ min: 1000, max: 9_999_999 }), fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom(',', '.', "'"));
    fc.assert(
      fc.property(amounts, ([low, more, comma]) => {
        const write = (amount: number): string => String(amount).replace(/\B(?=(?:\d{3})+$)/g, comma);
        const [money] = readMoney(`${write(low)} - ${write(low + more)} EUR`, { start: 0, end: 1 });
        expect([money?.min, money?.max, money?.currency]).toEqual([low, low + more, 'EUR']);
      }),
    );
  });
});
