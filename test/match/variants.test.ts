import { describe, expect, it } from 'vitest';
import { listVariants } from '../../src/match/variants.ts';
import type { Kind, Label } from '../../src/taxonomy/model.ts';

function variantsOf(text: string, kind: Kind, rules: Partial<Label> = {}): string[] {
  return listVariants({ text, case: 'any', plural: true, not: [], needs: [], ...rules }, kind);
}

describe('the other spellings of a label', () => {
  it.each<[string, string, Kind, string[]]>([
    ['an acronym has a plural', 'LLM', 'method', ['LLMs']],
    ['so has one at the end of a name', 'Vision LLM', 'tool', ['Vision LLMs']],
    ['one that ends in S has none', 'AWS', 'tool', []],
    ['one of two letters has none', 'UI', 'method', []],
    ['the last word of several has a plural', 'neural network', 'method', ['neural networks']],
    ['and a singular', 'vector databases', 'method', ['vector database']],
    ['in -y', 'data strategy', 'business', ['data strategies']],
    ['in -ies', 'graph libraries', 'method', ['graph library']],
    ['in -ay', 'API gateway', 'method', ['API gateways']],
    ['in -ch', 'beam search', 'method', ['beam searches']],
    ['in -x', 'confusion matrix', 'method', ['confusion matrixes']],
    ['in -sis', 'time series analysis', 'method', ['time series analyses']],
    ['in -sses', 'business processes', 'business', ['business process']],
    ['in -ics there is one number', 'computer graphics', 'method', []],
    ['in -ss or -us there is no singular', 'message bus', 'tool', []],
    ['a word of its own has a plural', 'chatbot', 'method', ['chatbots']],
    ['but no singular', 'sales', 'business', []],
    ['the name of a tool has none', 'Python', 'tool', []],
    ['nor a tool of several capitalised words', 'React Native', 'tool', []],
    ['a tool whose last word is plain has one', 'Azure function', 'tool', ['Azure functions']],
    ['a tool in the plural stays so', 'Azure functions', 'tool', []],
    ['a sign at the end has none', 'C++', 'tool', []],
    ['a digit at the end has none', 'GPT-4', 'tool', []],
    ['and is also &', 'Weights and Biases', 'tool', ['Weights & Biases']],
    ['& is also and', 'Weights & Biases', 'tool', ['Weights and Biases']],
    ['R&D stays as it is', 'R&D', 'business', []],
    ['both may change', 'trust and safety policy', 'business', ['trust and safety policies', 'trust & safety policy', 'trust & safety policies']],
  ])('%s: %s (as a %s)', (_, text, kind, variants) => {
    expect(variantsOf(text, kind)).toEqual(variants);
  });

  it('include no other number where the label forbids it, or is in exact case and no acronym', () => {
    expect(variantsOf('LLM', 'method', { plural: false })).toEqual([]);
    expect(variantsOf('neural network', 'method', { case: 'exact' })).toEqual([]);
    expect(variantsOf('RAG', 'method', { case: 'exact' })).toEqual(['RAGs']);
    expect(variantsOf('UI', 'method', { case: 'exact' })).toEqual(['UIs']);
  });
});
