import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toUnits, UnitBuffer } from '../../src/text/units.ts';

it('units are those of the text, however long it is and whatever was read before', () => {
  const buffer = new UnitBuffer();
  const chars = fc.constantFrom('a', 'ï', '漢', '😀', '\ud800', '\udc00');
  fc.assert(
    fc.property(fc.string({ unit: chars, maxLength: 200 }), fc.constantFrom(1, 1, 1, 200), (part, times) => {
      const text = part.repeat(times);
      const units = buffer.fill(text);
      expect(units.length).toBe(text.length);
      expect(units.every((unit, at) => unit === text.charCodeAt(at))).toBe(true);
      expect(String.fromCharCode(...toUnits(part))).toBe(part);
    }),
  );
});
