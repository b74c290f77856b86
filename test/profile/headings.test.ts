import { describe, expect, it } from 'vitest';
import { readText } from '../support/profiles.ts';

/** The kinds of section in which a text speaks of skills, in order. */
function sectionsOf(text: string): string[] {
  return readText(text).candidates.map(({ section }) => section);
}

describe('a heading in any house style begins its section', () => {
  it.each([
    ['Markdown', '## Requirements'],
    ['Markdown without a space', '###Requirements'],
    ['Markdown, closed', '## Requirements ##'],
    ['Markdown and bold, with a curly apostrophe', '### **What you’ll bring**'],
    ['Markdown with an emoji', '## 🎯 Who you are'],
    ['bold', '**Requirements**'],
    ['bold with a colon inside', '**Requirements:**'],
    ['bold with a colon outside', '**Requirements**:'],
    ['bold by underscores', '__Requirements__'],
    ['bold in a list', '- **Requirements**'],
    ['italic', '*Requirements*'],
    ['capitals', 'REQUIREMENTS'],
    ['capitals in a sentence of its own', "WHAT YOU'LL NEED TO THRIVE"],
    ['a colon', 'Requirements:'],
    ['a bare line', 'Requirements'],
    ['a bare question', 'Who you are'],
    ['a bare phrase in Title Case', 'What You Bring To The Table'],
    ['a bare line with its tail', 'Requirements (must have)'],
    ['underlined', 'Requirements\n------------'],
    ['underlined twice', 'Requirements\n============'],
    ['an emoji', '🚀 Requirements'],
    ['brackets', '[Requirements]'],
    ['a frame', '=== Requirements ==='],
    ['stars', '*** REQUIREMENTS ***'],
    ['a bullet and a colon', '• Requirements:'],
    ['an arrow', '► Requirements'],
    ['Roman numbers', 'II. Requirements'],
    ['numbers', '2. Requirements'],
    ['indented', '\tRequirements'],
    ['in the middle of a line with a colon', 'Key requirements for this role:'],
  ])('%s: %j', (_, heading) => {
    expect(sectionsOf(`We bake.\n\n${heading}\n\nPython`)).toEqual(['requirements']);
    expect(sectionsOf(`We bake.\r\n\r\n${heading}\r\n- Python\r\n- SQL\r\n`)).toEqual(['requirements', 'requirements']);
    expect(sectionsOf(`${heading}\nPython`)).toEqual(['requirements']);
  });
});

describe('what a heading announces', () => {
  it.each<[string, readonly string[]]>([
    ['company', ['About us', 'Who we are', 'Our mission', 'Our values', 'Meet the team', 'About Acme']],
    ['role', ['The role', 'About the role', 'Job description', 'Position overview']],
    [
      'responsibilities',
      ['Responsibilities', 'What you’ll do', "What you'll do", 'What you will be doing', 'Your tasks', 'Day to day', 'Your impact', 'Key responsibilities'],
    ],
    [
      'requirements',
      [
        'Requirements',
        'Qualifications',
        'Minimum qualifications',
        'About you',
        'What we’re looking for',
        'You bring',
        'Must-haves',
        'Technical skills',
        'Education',
      ],
    ],
    ['preferred', ['Preferred qualifications', 'Nice to have', 'Nice-to-haves', 'Bonus points', 'Desirable', 'What will set you apart', 'It’s a plus if you']],
    ['stack', ['Our tech stack', 'Tools we use', 'Technologies']],
    ['benefits', ['Benefits', 'Perks', 'What we offer', 'Why join us', 'Salary range', 'Compensation and benefits']],
    ['process', ['Interview process', 'How to apply', 'Contact us']],
    ['legal', ['Equal opportunity', 'Diversity & inclusion', 'Diversity and inclusion', 'Privacy notice']],
    ['none', ['Our history in pictures', 'Frequently asked questions']],
  ])('%s', (kind, headings) => {
    for (const heading of headings) {
      for (const written of [`## ${heading}`, heading, `**${heading}**`, heading.toUpperCase(), `${heading}:`]) {
        expect([written, ...sectionsOf(`We bake.\n\n${written}\n\nPython`)]).toEqual([written, kind]);
      }
    }
  });
});

describe('a section', () => {
  it('lasts until the next heading', () => {
    expect(sectionsOf('Python\n\n# What you bring\n\nPython\n\nSQL\n\n## Nice to have\n- Docker\n\n**Benefits**\nPython')).toEqual([
      'none',
      'requirements',
      'requirements',
      'preferred',
      'benefits',
    ]);
  });

  it('ends at a chapter that says nothing, but not at a smaller heading in it', () => {
    expect(sectionsOf('## Benefits\n\n# Zebra\n\nPython')).toEqual(['none']);
    expect(sectionsOf('## Benefits\n\n### Zebra\n\nPython')).toEqual(['benefits']);
  });

  it.each([
    ['a bare line', 'Nice to have: Docker\n\nPython', ['preferred', 'none']],
    ['an item', '## Requirements\n- Nice to have: Docker\n- Python', ['preferred', 'requirements']],
    ['bold words', '## Requirements\n**Nice to have:** Docker\n\nPython', ['preferred', 'requirements']],
    ['a line about pay', '## Requirements\nSalary range: 50k\nPython', ['requirements']],
    ['a line with a list', '## Requirements\n\nTech stack: Docker, SQL\n\nPython', ['stack', 'stack', 'requirements']],
  ])('that is announced within a line is that line: %s', (_, text, sections) => {
    expect(sectionsOf(text)).toEqual(sections);
  });

  it.each([
    ['a sentence', 'Our requirements are simple.\n\nPython'],
    ['a sentence that goes on', 'Skills matter here, we think\n\nPython'],
    ['a long line', 'We have many requirements for those who want to bake our bread every day here\n\nPython'],
    ['an item', '- Benefits\n- Python'],
  ])('does not begin at %s', (_, text) => {
    expect(sectionsOf(text)).toEqual(['none']);
  });

  it.each(['Python is a plus\n\nDocker', 'Python experience preferred\nDocker', 'Python is required\nDocker'])(
    'does not begin at a bare line that names a skill itself: %j',
    (text) => {
      expect(sectionsOf(text).at(-1)).toBe('none');
    },
  );
});
