/** A fenced block of a Markdown text. */
export interface CodeBlock {
  /** As after the opening fence: `sh`, `yaml`. */
  readonly language: string;
  readonly text: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
}

const FENCED = /^```(\w*)\n(.*?)^```$/gms;

export function listBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(FENCED)].map(({ 1: language = '', 2: text = '', index }) => ({
    language,
    text,
    line: markdown.slice(0, index).split('\n').length,
  }));
}

/** The Markdown text with other texts in its blocks. */
export function replaceBlocks(markdown: string, textOf: (block: CodeBlock, index: number) => string): string {
  const texts = listBlocks(markdown).map(textOf).values();
  return markdown.replace(FENCED, (_, language: string) => `\`\`\`${language}\n${texts.next().value ?? ''}\`\`\``);
}
