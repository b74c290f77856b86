import { describe, expect, it } from 'vitest';
import { compareCodeUnits } from '../../src/text/order.ts';

describe('order', () => {
  it('is by code units, whatever the locale', () => {
    expect(['ä', 'b', 'B', 'a', 'a'].sort(compareCodeUnits)).toEqual(['B', 'a', 'a', 'b', 'ä']);
  });
});
