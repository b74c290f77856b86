import { describe, expect, it } from 'vitest';
import { html } from '../../src/report/formats/html.ts';
import { type Cell, column, type Report, type Table } from '../../src/report/report.ts';

const HOSTILE = `</td></table><script>alert(1)</script><img src=x onerror="alert('x')">&amp;<!--`;

function reportOf(tables: readonly Table[], closing: readonly string[] = []): Report {
  const columns = [
    column('name', 'Name'),
    column('id', 'Id', { shown: 'data' }),
    column('count', 'Count', { align: 'right', spare: 2 }),
    column('bar', '', { shown: 'reader' }),
  ];
  return { head: {}, list: 'rows', tail: () => ({}), columns, tables, closing: () => closing };
}

async function render(report: Report): Promise<string> {
  let text = '';
  for await (const piece of html.render(report, { width: undefined, color: false })) text += piece;
  return text;
}

function rowOf(text: string): Cell[] {
  return [
    { kind: 'text', text, tone: 'required' },
    { kind: 'text', text: 'hidden-id' },
    { kind: 'number', value: 0.123, shown: '12 %' },
    { kind: 'bar', value: 0.123 },
  ];
}

/** The elements of a page with what each is inside of; written for this test. Nothing may be left open. */
function listElements(page: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  for (const [, slash, name = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gi)) {
    if (slash) expect(open.pop()).toBe(name);
    else {
      found.push(name);
      if (name !== 'meta') open.push(name);
    }
  }
  expect(open).toEqual([]);
  return found;
}

describe('HTML', () => {
  it('has a section for each table, and for each row what a person reads', async () => {
    const page = await render(reportOf([{ title: 'T', subtitle: 'S', rows: [{ cells: rowOf('Python') }] }], ['Done.']));
    expect(page).toContain('<section>\n<h2>T</h2>\n<p>S</p>\n');
    expect(page).toContain('<thead><tr><th scope="col">Name</th><th scope="col" class="n s2">Count</th><th scope="col"></th></tr></thead>');
    expect(page).toContain('<tr><td class="required">Python</td><td class="n s2">12 %</td><td class="bar"><i style="width:12.3%"></i></td></tr>');
    expect(page).toContain('<footer>\n<p>Done.</p>\n</footer>');
    expect(page).not.toContain('hidden-id');
    expect(listElements(page).filter((name) => ['html', 'main', 'table', 'td'].includes(name))).toEqual(['html', 'main', 'table', 'td', 'td', 'td']);
  });

  it('lets no text out of its place', async () => {
    const plain = listElements(
      await render(reportOf([{ title: 'T', subtitle: 'S', preface: [{ text: 'P', tone: 'good' }], rows: [{ cells: rowOf('x') }] }], ['C'])),
    );
    const table = { title: HOSTILE, subtitle: HOSTILE, preface: [{ text: HOSTILE, tone: 'good' as const }], rows: [{ cells: rowOf(HOSTILE) }] };
    const page = await render(reportOf([table], [HOSTILE]));
    expect(listElements(page)).toEqual(plain);
    expect(page).not.toContain('<!--');
    expect(page.match(/&#60;script&#62;/g)).toHaveLength(5);
  });

  it('needs nothing from elsewhere and runs nothing', async () => {
    const page = await render(reportOf([{ title: 'T', rows: [] }]));
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/https?:|\bsrc=|\bhref=|url\(|@import|<script/);
  });

  it('shows a posting as it stands, line by line, with its mentions marked', async () => {
    const page = await render(
      reportOf([{ title: 'T', preface: [{ text: 'a\r\n b ' }, { text: 'Go', tone: 'required' }, { text: 'x', tone: 'faint' }], rows: [] }]),
    );
    expect(page).toContain('<pre>a\n b <mark class="required">Go</mark><span class="faint">x</span></pre>');
    expect(page).not.toContain('<table>');
  });
});
