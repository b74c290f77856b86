import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';

/** A posting as the files of this test support hold it. */
export interface Written {
  readonly title: string;
  readonly company: string;
  readonly lines: readonly string[];
}

const utf8 = new TextEncoder();

/** The same posting in every format, by the ending of the file. */
export function writeAll(posting: Written): Readonly<Record<string, Uint8Array>> {
  const text = posting.lines.join('\n');
  const record = { id: 'acme-ml', title: posting.title, company: posting.company, description: text };
  const files: Record<string, Uint8Array> = {
    '.txt': utf8.encode(text),
    '.md': utf8.encode(`---\ntitle: ${posting.title}\ncompany: ${posting.company}\n---\n${text}`),
    '.html': utf8.encode(htmlOf(posting)),
    '.json': utf8.encode(JSON.stringify({ jobs: [record] }, undefined, 2)),
    '.ndjson': utf8.encode(`${JSON.stringify(record)}\n`),
    '.csv': utf8.encode(csvOf([record], ',')),
    '.tsv': utf8.encode(csvOf([record], '\t')),
    '.parquet': parquetOf([record]),
    '.pdf': pdfOf([posting.lines]),
    '.docx': docxOf(posting.lines),
  };
  return { ...files, ...Object.fromEntries(Object.entries(files).map(([ending, bytes]) => [`${ending}.gz`, gzipSync(bytes)])) };
}

function htmlOf({ title, company, lines }: Written): string {
  const blocks = lines.map((line) => (line.startsWith('- ') ? `<li>${escapeMarkup(line.slice(2))}</li>` : `<p>${escapeMarkup(line)}</p>`)).join('\n');
  const data = JSON.stringify({ '@type': 'JobPosting', title, hiringOrganization: { name: company }, description: blocks });
  return `<!doctype html><title>${escapeMarkup(title)}</title><script type="application/ld+json">${data}</script><nav>Rust jobs</nav><main>${blocks}</main>`;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

export function csvOf(records: readonly Readonly<Record<string, string>>[], delimiter: string): string {
  const quote = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  const names = Object.keys(records[0] ?? {});
  return [names, ...records.map((record) => names.map((name) => record[name] ?? ''))].map((row) => `${row.map(quote).join(delimiter)}\r\n`).join('');
}

export function parquetOf(records: readonly Readonly<Record<string, string>>[], rowGroupSize?: number): Uint8Array {
  const names = Object.keys(records[0] ?? {});
  const columnData = names.map((name) => ({ name, data: records.map((record) => record[name] ?? ''), type: 'STRING' as const }));
  return new Uint8Array(parquetWriteBuffer({ columnData, ...(rowGroupSize !== undefined && { rowGroupSize }) }));
}

/** The least of a Word document: paragraphs, the items of lists in a style of lists. */
export function docxOf(lines: readonly string[]): Uint8Array {
  const paragraphs = lines.map((line) => {
    const isItem = line.startsWith('- ');
    const style = isItem ? '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>' : '';
    return `<w:p>${style}<w:r><w:t xml:space="preserve">${escapeMarkup(isItem ? line.slice(2) : line)}</w:t></w:r></w:p>`;
  });
  const xml = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) });
}

/** The least of a PDF: pages of lines in one font. Without lines a page is blank, as a scanned one is. */
export function pdfOf(pages: readonly (readonly string[])[]): Uint8Array {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'];
  const kids = pages.map((lines) => {
    const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
    const content = `BT /F1 11 Tf 14 TL 50 780 Td\n${shown}\nET`;
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`);
    return `${objects.length} 0 R`;
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
