/** A file's name without folders, extension and `.gz`. */
export function nameOf(source: string): string {
  const base = source.slice(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1).replace(/(?<=.)\.gz$/i, '');
  return base.replace(/(?<=.)\.[^.]+$/, '') || base;
}
