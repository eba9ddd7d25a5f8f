/** Kinds of paper that come back sealed: a form, the booklet behind it, a body's summary. */
export const markedPapers = ['form', 'details', 'summary'] as const;
export type MarkedPaper = (typeof markedPapers)[number];
/** All papers that bear a mark: those and a pair's agreement, which is of no campaign (R11, decision 0061). */
export const codedPapers = [...markedPapers, 'agreement'] as const;
export type CodedPaper = (typeof codedPapers)[number];

/** Whether a paper belongs to one campaign; the others are recognised in the pile of any year. */
export const ofOneCampaign: { readonly [P in CodedPaper]: boolean } = {
  form: true,
  details: true,
  summary: true,
  agreement: false,
};

/** What every printed page says about itself (design 1.4): in the code and, in words, in the foot. */
export interface PageMark {
  readonly paper: CodedPaper;
  /** First 12 hex digits of the campaign's random part: the same file number in another year or city is another. */
  readonly campaign: string;
  /** File number of the application, or code of the body for its summary. */
  readonly number: string;
  /** First 12 hex digits of the content version, or of the digest of the summary's rows. */
  readonly version: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** What a page's code turned out to be. `foreign`: a code of something else; `damaged`: ours, but not whole. */
export type ReadMark =
  | { readonly kind: 'ours'; readonly mark: PageMark }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'damaged' };

const LETTERS: { readonly [P in CodedPaper]: string } = {
  form: 'F',
  details: 'D',
  summary: 'S',
  agreement: 'A',
};
const HEAD = 'GF1';

/** The campaign's id as it stands in marks: the last 12 digits of its UUID, which are random. */
export function campaignMark(campaign: string): string {
  return campaign.replaceAll('-', '').slice(-12).toUpperCase();
}

/** A content version as it stands in marks and in the foot. */
export function versionMark(version: string): string {
  return version.slice(0, 12).toUpperCase();
}

/** Check digits over the rest (Fletcher-16): a misread code is never somebody else's page. */
function checkDigits(text: string): string {
  let low = 0;
  let high = 0;
  for (const character of text) {
    low = (low + character.charCodeAt(0)) % 255;
    high = (high + low) % 255;
  }
  return ((high << 8) | low).toString(16).toUpperCase().padStart(4, '0');
}

/** The words of the QR code: only signs of its alphanumeric mode, so that it stays coarse and easy to read. */
export function writeMark({ paper, campaign, number, version, page, pages }: PageMark): string {
  const text = [HEAD, LETTERS[paper], campaign, number.toUpperCase(), version, page, pages].join(':');
  return `${text}:${checkDigits(text)}`;
}

/** Reads what a code says. Never throws; the page numbers are checked against each other. */
export function readMark(text: string): ReadMark {
  const parts = text.trim().split(':');
  if (parts[0] !== HEAD) return { kind: 'foreign' };
  const [, letter, campaign = '', number = '', version = '', pageText = '', pagesText = '', check] = parts;
  const paper = codedPapers.find((one) => LETTERS[one] === letter);
  const [page, pages] = [Number(pageText), Number(pagesText)];
  const whole =
    parts.length === 8 &&
    check === checkDigits(parts.slice(0, 7).join(':')) &&
    /^[0-9A-F]{12}$/.test(campaign) &&
    /^[0-9A-F]{12}$/.test(version) &&
    number !== '' &&
    Number.isInteger(page) &&
    Number.isInteger(pages) &&
    page >= 1 &&
    page <= pages;
  return whole && paper
    ? { kind: 'ours', mark: { paper, campaign, number, version, page, pages } }
    : { kind: 'damaged' };
}
