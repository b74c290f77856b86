import { describe, expect, it } from 'vitest';
import { fieldText } from '../../src/posting/html/field-text.ts';
import type { Posting } from '../../src/posting/posting.ts';
import { html } from '../../src/posting/readers/html.ts';
import { readBytes } from '../support/read-bytes.ts';

async function read(page: string): Promise<Posting[]> {
  const readings = await readBytes(html, 'acme/baker.html', { bytes: new TextEncoder().encode(page) });
  return readings.flatMap((one) => (one.kind === 'posting' ? [one.posting] : []));
}

const WORDS = 'We bake bread from rye and spelt, and we look for people who love to get up early in the morning, every morning, to do it well together.';

describe('a page', () => {
  it.each([
    ['blocks are lines', '<p>We <b>bake</b>\n bread.</p><div>And<br>cake</div>', 'We bake bread.\n\nAnd\ncake'],
    ['headings and items keep their marks', '<h2>Tasks</h2><ul><li>bake<li><p>sell</p></ul>after', '## Tasks\n\n- bake\n- sell\n\nafter'],
    ['a bold line is a heading', '<p><strong>Requirements:</strong></p><p><b>We</b> bake</p>', '**Requirements:**\n\nWe bake'],
    ['entities are characters', 'R&amp;D &lt;b&gt; caf&eacute; &#8211; &#x2F;', 'R&D <b> café – /'],
    ['what is not for readers is left out', '<script>x</script><style>y</style><template>z</template><p hidden>h</p><p style="display: none">n</p>A', 'A'],
    ['what stands around is left out', '<nav>Home</nav><div class="cookie-banner">Cookies!</div><p>A</p><footer>Imprint</footer><aside>More jobs</aside>', 'A'],
    ['preformatted lines stay', '<pre>a\n  b</pre>', 'a\n  b'],
    ['what is not closed does no harm', '<div><p>A<ul><li>B<table><tr><td>C', 'A\n\n- B\n\nC'],
    ['a form around it all is no reason to leave it out', '<form><p>A</p><button>Apply</button></form>', 'A'],
  ])('%s', async (_, page, text) => {
    expect((await read(page)).map((posting) => posting.text)).toEqual([text]);
  });

  it('is its main part, where it has one', async () => {
    const page = `<body><div>Sign in</div><main><h1>Baker</h1><p>${WORDS}</p><p>${WORDS}</p></main><div>Similar roles</div></body>`;
    expect(await read(page)).toMatchObject([{ id: 'baker', title: 'Baker', text: `# Baker\n\n${WORDS}\n\n${WORDS}` }]);
  });

  it('has the name of its window as title, where no heading is one', async () => {
    expect(await read(`<title> Baker &amp; cook </title><p>${WORDS}</p>`)).toMatchObject([{ title: 'Baker & cook', text: WORDS }]);
  });

  it('is given up where it is nested deeper than any page', async () => {
    const readings = await readBytes(html, 'a.html', { bytes: new TextEncoder().encode('<div>'.repeat(300_000)) });
    expect(readings).toMatchObject([{ kind: 'problem', diagnostic: { code: 'posting/too-deep' } }]);
  });
});

const DATA = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Baker',
  description: `<p>${WORDS}</p><ul><li>Python</li></ul>`,
  datePosted: '2026-03-01',
  employmentType: ['FULL_TIME'],
  hiringOrganization: { '@type': 'Organization', name: 'Acme &amp; Sons' },
  jobLocation: [{ '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: 'Oslo', addressCountry: 'NO' } }],
  baseSalary: { '@type': 'MonetaryAmount', currency: 'NOK', value: { '@type': 'QuantitativeValue', minValue: 500000, maxValue: '600,000', unitText: 'YEAR' } },
};
const POSTING = {
  id: 'baker',
  source: 'acme/baker.html',
  title: 'Baker',
  company: 'Acme & Sons',
  location: 'Oslo, NO',
  datePosted: '2026-03-01',
  employmentType: 'FULL_TIME',
  salary: { min: 500_000, max: 600_000, currency: 'NOK', period: 'YEAR' },
  text: `${WORDS}\n\n- Python`,
};

describe('a page with JobPosting data', () => {
  const json = JSON.stringify(DATA);

  it.each([
    ['as it should be', 'application/ld+json', json],
    ['with an escaped type', 'application/ld&#x2B;json', json],
    ['with a type in capitals and a charset', 'APPLICATION/LD+JSON; charset=utf-8', json],
    ['in a graph', 'application/ld+json', JSON.stringify({ '@graph': [{ '@type': 'WebPage' }, DATA] })],
    ['in an array', 'application/ld+json', JSON.stringify([{ '@type': 'WebSite' }, [DATA]])],
    ['of several types', 'application/ld+json', JSON.stringify({ ...DATA, '@type': ['Thing', 'http://schema.org/JobPosting'] })],
    ['as main entity', 'application/ld+json', JSON.stringify({ '@type': 'ItemPage', mainEntity: DATA })],
    ['in a comment', 'application/ld+json', `<!--\n${json}\n-->`],
    ['in CDATA', 'application/ld+json', `//<![CDATA[\n${json};\n//]]>`],
    ['with raw line breaks', 'application/ld+json', json.replace('in the morning', 'in\tthe\nmorning')],
    ['with commas that nothing follows', 'application/ld+json', json.replace(/\}$/, ', }').replace('"FULL_TIME"]', '"FULL_TIME" , ]')],
    ['escaped as HTML', 'application/ld+json', json.replaceAll('"', '&quot;')],
  ])('%s', async (_, type, script) => {
    expect(await read(`<title>x</title><script type="${type}">${script}</script><p>Elsewhere</p>`)).toEqual([POSTING]);
  });

  it('that says little has the words of the page', async () => {
    const page = `<script type="application/ld+json">${JSON.stringify({ ...DATA, description: 'See below.' })}</script><p>${WORDS}</p>`;
    expect(await read(page)).toEqual([{ ...POSTING, text: WORDS }]);
  });

  it('of several postings is as many postings', async () => {
    const page = `<script type="application/ld+json">${JSON.stringify([DATA, { ...DATA, title: 'Cook' }])}</script>`;
    expect((await read(page)).map(({ id, record, title }) => [id, record, title])).toEqual([
      ['baker#1', 1, 'Baker'],
      ['baker#2', 2, 'Cook'],
    ]);
  });

  it('that cannot be understood is a page like any other', async () => {
    expect(await read(`<script type="application/ld+json">{"@type": JobPosting</script><p>${WORDS}</p>`)).toMatchObject([{ text: WORDS }]);
  });
});

describe('the text of a field', () => {
  it.each([
    ['List<String> and a < b && c', 'List<String> and a < b && c'],
    ['We bake.\n\n- rye\n', 'We bake.\n\n- rye\n'],
    ['<p>A</p><p>B</p>', 'A\n\nB'],
    ['&lt;p&gt;A &amp;amp; B&lt;/p&gt;', 'A & B'],
    ['R&amp;D\nand R&D', 'R&D\nand R&D'],
    ['one\n<b>two</b>\nthree', 'one\ntwo\nthree'],
    ['Acme | Baker<p>We bake<p>Apply &#x2F; write', 'Acme | Baker\n\nWe bake\n\nApply / write'],
  ])('%j is %j', (field, text) => {
    expect(fieldText(field)).toBe(text);
  });
});
