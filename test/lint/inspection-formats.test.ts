import { describe, expect, it } from 'vitest';
import { formats } from '../../src/report/formats/index.ts';
import type { Report } from '../../src/report/report.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';

function diagnosticOf(parts: Partial<Diagnostic>): Diagnostic {
  return { code: 'lint/a', severity: 'error', message: 'm', location: { file: 'a.yaml', line: 3, column: 5 }, ...parts };
}

function reportOf(...diagnostics: Diagnostic[]): Report {
  const checks = ['lint/a', 'lint/b'].map((code) => ({ code, page: `Finds ${code}. Because.` }));
  return { head: {}, tail: () => ({}), list: 'findings', columns: [], tables: [], closing: () => [], inspection: { checks, diagnostics } };
}

async function render(name: string, report: Report): Promise<string> {
  const format = await formats[name]?.();
  let text = '';
  for await (const piece of format?.render(report, { width: undefined, color: false }) ?? []) text += piece;
  return text;
}

describe.each(['github', 'sarif', 'junit'])('%s', (name) => {
  it('refuses a report that is no check, and says what can be used instead', async () => {
    const { inspection: _, ...report } = reportOf();
    await expect(render(name, { ...report, list: 'profiles' })).rejects.toThrow(`format ${name} shows what a check found; profiles are none: use table, json`);
  });
});

describe('github', () => {
  it.each([
    ['an error', {}, '::error file=a.yaml,line=3,col=5,title=lint/a::m\n'],
    ['a warning', { severity: 'warning' }, '::warning file=a.yaml,line=3,col=5,title=lint/a::m\n'],
    ['a note', { severity: 'note' }, '::notice file=a.yaml,line=3,col=5,title=lint/a::m\n'],
    ['the end of what is meant', { excerpt: { line: '  abc', length: 3 } }, '::error file=a.yaml,line=3,endLine=3,endColumn=8,col=5,title=lint/a::m\n'],
    ['a percent sign', { message: '100 % of a:b,c' }, '::error file=a.yaml,line=3,col=5,title=lint/a::100 %25 of a:b,c\n'],
    ['a second command in a message', { message: 'a\n::stop::b' }, '::error file=a.yaml,line=3,col=5,title=lint/a::a ::stop::b\n'],
    [
      'a path with a comma and a colon',
      { location: { file: 'C:\\a,b.yaml', line: 1, column: 1 } },
      '::error file=C%3A/a%2Cb.yaml,line=1,col=1,title=lint/a::m\n',
    ],
  ] satisfies [string, Partial<Diagnostic>, string][])('writes %s', async (_, parts, expected) => {
    expect(await render('github', reportOf(diagnosticOf(parts)))).toBe(expected);
  });
});

describe('sarif', () => {
  it('names the rules and gives each result its place', async () => {
    const { version, runs } = JSON.parse(
      await render('sarif', reportOf(diagnosticOf({ code: 'lint/b', severity: 'note', excerpt: { line: '  abc', length: 3 } }))),
    );
    expect(version).toBe('2.1.0');
    expect(runs[0].tool.driver).toMatchObject({
      name: 'skillsift',
      rules: [{ id: 'lint/a' }, { id: 'lint/b', shortDescription: { text: 'Finds lint/b.' }, help: { text: 'Finds lint/b. Because.' } }],
    });
    expect(runs[0].results).toEqual([
      {
        ruleId: 'lint/b',
        ruleIndex: 1,
        level: 'note',
        message: { text: 'm' },
        locations: [
          {
            physicalLocation: { artifactLocation: { uri: 'a.yaml' }, region: { startLine: 3, startColumn: 5, endColumn: 8, snippet: { text: '  abc' } } },
          },
        ],
      },
    ]);
  });

  it('leaves out the number of a rule that was not among the checks', async () => {
    const { runs } = JSON.parse(await render('sarif', reportOf(diagnosticOf({ code: 'taxonomy/syntax' }))));
    expect(runs[0].results[0]).not.toHaveProperty('ruleIndex');
  });

  it.each([
    ['my taxonomy/é#1.yaml', 'my%20taxonomy/%C3%A9%231.yaml'],
    ['sub\\a.yaml', 'sub/a.yaml'],
    ['/srv/a.yaml', 'file:///srv/a.yaml'],
    ['C:\\srv\\a b.yaml', 'file:///C:/srv/a%20b.yaml'],
  ])('writes the path %s as the URI %s', async (file, uri) => {
    const { runs } = JSON.parse(await render('sarif', reportOf(diagnosticOf({ location: { file, line: 1, column: 1 } }))));
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });
});

describe('junit', () => {
  it('passes what found nothing, fails what was found, and lets a note be read', async () => {
    const xml = await render(
      'junit',
      reportOf(diagnosticOf({ excerpt: { line: '    x: <y>', length: 1 } }), diagnosticOf({ code: 'lint/c', severity: 'note' })),
    );
    expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="skillsift" tests="3" failures="1" errors="0">
  <testsuite name="findings" tests="3" failures="1" errors="0">
    <testcase classname="lint/b" name="Finds lint/b."/>
    <testcase classname="lint/a" name="a.yaml:3:5 m" file="a.yaml" line="3">
      <failure type="error" message="m">a.yaml:3:5: error: m&#10;    x: &lt;y&gt;</failure>
    </testcase>
    <testcase classname="lint/c" name="a.yaml:3:5 m" file="a.yaml" line="3">
      <system-out>a.yaml:3:5: note: m</system-out>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it('escapes what XML would read, and replaces what it forbids', async () => {
    const xml = await render('junit', reportOf(diagnosticOf({ message: '"a" & <b> \u0001 \ud800 \uffff' })));
    expect(xml).toContain('message="&quot;a&quot; &amp; &lt;b&gt; ␁ \ufffd \ufffd"');
  });
});
