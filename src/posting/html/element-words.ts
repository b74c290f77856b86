/** Elements that begin a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);

/** Blocks with an empty line around them. */
export const PARAGRAPHS: ReadonlySet<string> = new Set('blockquote dl h1 h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' '));

/** Elements that hold no words for readers. */
export const SILENT: ReadonlySet<string> = new Set(
  'applet audio button canvas datalist embed frame iframe input map math noscript object option script select style svg template textarea title video'.split(
    ' ',
  ),
);

/** Elements, and roles of elements, around what a page is about. */
export const AROUND: ReadonlySet<string> = new Set(
  'aside banner complementary contentinfo dialog footer menu menubar nav navigation search alertdialog'.split(' '),
);

/** Words in the class or id of what stands around: cookie banners, links to other postings, sharing. */
export const AROUND_NAMES: RegExp =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|navbar|navigation|site-?(?:header|footer|nav)|sidebar|related-?(?:jobs|posts)|similar-?jobs|recommended-?jobs|other-?jobs|share|sharing|social|newsletter|sr-only|visually-hidden|skip-link)(?:$|[\s_-])/i;

export const BOLD: ReadonlySet<string> = new Set(['b', 'strong']);
