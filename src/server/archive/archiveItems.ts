import { Readable } from 'node:stream';
import { numbered, pathPart } from '../../core/archive/archivePath.ts';
import { FILES_FOLDER } from '../../core/archive/catalogue.ts';
import { today } from '../../core/campaign/today.ts';
import { canonicalJson, type JsonValue } from '../../core/canonicalJson.ts';
import { type Words, wordsOf } from '../../core/programme/words.ts';
import type { Decision } from '../../core/refusals.ts';
import type { Paper } from '../../documents/page.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { JobDeps } from '../jobs/jobWork.ts';
import { circularLetter } from '../letters.ts';
import {
  answerOf,
  applicationPaper,
  fontOptions,
  type OrderedPaper,
  quotaPaper,
  summaryPaper,
} from '../papers.ts';
import { applicationTimeline } from '../queries/applicationTimeline.ts';
import { designationList } from '../queries/designationList.ts';
import { receiptDesk } from '../queries/receiptDesk.ts';
import { receiptList } from '../queries/receiptList.ts';
import {
  type ArchivedApplication,
  type ArchivedFile,
  archivedApplications,
  eventsAfter,
  filedScans,
  filesOfApplication,
} from '../store/archives.ts';
import { bodiesOf } from '../store/bodies.ts';
import type { CampaignWithProgramme } from '../store/campaigns.ts';
import { quotaRows } from '../store/quotaRows.ts';
import type { ArchiveItem } from './writeArchive.ts';

/** What a package is made of and who makes it. */
export interface ArchiveSource {
  readonly deps: JobDeps;
  readonly context: Context;
  readonly campaign: CampaignWithProgramme;
  /** Tells how far it is: applications done, of how many. */
  readonly report: (done: number, total: number) => Promise<void>;
}

const ENDING = /\.[a-z]{3,4}$/i;
const EVENT_PAGE = 2_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
/** Words of the package itself; the names of papers come from the programme. */
const words = {
  general: '综合',
  bodies: '报送',
  way: '办理过程',
  named: ({ designation }: Words) => `${designation}名单`,
  programme: '年度方案',
  events: '操作日志',
  receipts: '收件情况',
  receipt: '收件登记',
  voided: '（作废）',
  page: (page: number, scan: number) => `第${page}页${scan > 1 ? `-第${scan}次` : ''}`,
  kinds: ({ lead }: Words) => ({
    seal: '盖章件',
    page: '扫描页',
    evidence: '证明材料',
    source: '导入的原始文件',
    lead: `${lead}确认件`,
  }),
} as const;

function pretty(value: unknown): Buffer {
  return Buffer.from(`${canonicalJson(JSON.parse(JSON.stringify(value)) as JsonValue)}\n`);
}

/** The ending by content, whatever the upload was called. */
const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** What is void and what a unit's Word file was stays here. */
function goesUp({ kind, voided = false }: ArchivedFile): boolean {
  return !voided && kind !== 'source';
}

/** The files of a campaign by what they belong to. */
export class Package {
  private readonly source: ArchiveSource;
  private readonly root: string;
  private readonly kinds: ReturnType<typeof words.kinds>;
  constructor(source: ArchiveSource) {
    this.source = source;
    this.kinds = words.kinds(wordsOf(source.campaign.programme));
    this.root = `${FILES_FOLDER}/${source.campaign.year}`;
  }

  private item(folder: string, name: string, about: Omit<ArchiveItem, 'path'>): ArchiveItem {
    return { path: [this.root, folder, name].join('/'), ...about };
  }

  private day(at: Date): string {
    return today(at, this.source.context.timeZone);
  }

  /** A paper as PDF/A-2b. */
  private paper(
    folder: string,
    name: string,
    about: Pick<ArchiveItem, 'title' | 'number' | 'responsible' | 'date'>,
    paper: Paper,
  ): ArchiveItem {
    const { papers, config } = this.source.deps;
    const open = () => papers.render(paper, 'pdf', { copy: 'archive', ...fontOptions(config.data) });
    return this.item(folder, `${name}.pdf`, { ...about, mediaType: 'application/pdf', open });
  }

  private json(folder: string, name: string, title: string, value: () => Promise<unknown>): ArchiveItem {
    const { campaign, context } = this.source;
    return this.item(folder, `${name}.json`, {
      ...{ title, number: '', responsible: campaign.programme.city.union, mediaType: 'application/json' },
      date: this.day(context.receivedAt),
      open: async () => pretty(await value()),
    });
  }

  private stored(
    folder: string,
    name: string,
    title: string,
    of: ArchivedFile & { number: string; responsible: string },
  ) {
    const { deps, context } = this.source;
    return this.item(folder, `${name}.${endings[of.mediaType] ?? 'bin'}`, {
      ...{ title, number: of.number, responsible: of.responsible, mediaType: of.mediaType },
      date: this.day(of.at),
      open: () => deps.files.open(context.actor.tenant, of.hash),
    });
  }

  /** The papers of the whole campaign. */
  async *general(): AsyncGenerator<ArchiveItem> {
    const { deps, context, campaign } = this.source;
    const { programme, id } = campaign;
    const by = { number: programme.circular.number ?? '', responsible: programme.city.union };
    const about = { ...by, date: programme.circular.issuedOn };
    const folder = words.general;
    const circular = found(await circularLetter(deps.db, context, id));
    if (circular)
      yield this.paper(
        folder,
        numbered(1, circular.name),
        { title: circular.name, ...about },
        circular.paper,
      );
    const quota = found(await quotaPaper(deps.db, context, id));
    if (quota)
      yield this.paper(folder, numbered(2, quota.name), { title: quota.name, ...about }, quota.paper);
    const named = words.named(wordsOf(programme));
    yield this.json(folder, numbered(3, named), named, () => this.asked(designationList, { campaign: id }));
    yield this.json(folder, numbered(4, words.receipts), words.receipts, () =>
      this.asked(receiptList, { campaign: id }),
    );
    yield this.json(folder, numbered(5, words.programme), programme.title, async () => programme);
    yield this.events(folder);
  }

  /** An answer without what only who asked may do: that is no record. */
  private async asked(query: Parameters<typeof answerOf>[1], input: object): Promise<unknown> {
    const { deps, context } = this.source;
    const answer = await answerOf(deps.db, query, input, context);
    if (!answer.ok) return {};
    const { allowed: _allowed, ...record } = answer.change as Record<string, unknown>;
    return record;
  }

  /** The log of the campaign: ids, codes and digests with their place in the chain, one event a line. */
  private events(folder: string): ArchiveItem {
    const { deps, context, campaign } = this.source;
    const { tenant } = context.actor;
    async function* lines() {
      for (let after = FIRST_ID; ; ) {
        const page = await inTenant(deps.db, context, (tx) =>
          eventsAfter(tx, tenant, campaign.id, after, EVENT_PAGE),
        );
        for (const event of page) yield pretty(event);
        if (page.length < EVENT_PAGE) return;
        after = page.at(-1)!.id;
      }
    }
    return this.item(folder, `${numbered(6, words.events)}.jsonl`, {
      ...{ title: words.events, number: '', responsible: campaign.programme.city.union },
      ...{ date: this.day(context.receivedAt), mediaType: 'application/jsonl' },
      open: async () => Readable.from(lines()),
    });
  }

  /** What the bodies filed: the summary as it holds, and every sealed one. */
  async *filings(): AsyncGenerator<ArchiveItem> {
    const { deps, context, campaign } = this.source;
    const { tenant } = context.actor;
    const { rows, scans, names } = await inTenant(deps.db, context, async (tx) => ({
      rows: await quotaRows(tx, tenant, campaign.id),
      scans: await filedScans(tx, tenant, campaign.id),
      names: new Map((await bodiesOf(tx, tenant)).map(({ id, name }) => [id, name])),
    }));
    const bodies = [...new Set(rows.flatMap(({ holders }) => holders))];
    for (const [index, body] of bodies.entries()) {
      const name = names.get(body) ?? '';
      const folder = `${words.bodies}/${numbered(index + 1, name)}`;
      const summary = found(await summaryPaper(deps.db, context, campaign.id, body));
      const by = { number: '', responsible: name };
      if (summary) {
        const about = { title: summary.name, ...by, date: this.day(context.receivedAt) };
        yield this.paper(folder, numbered(1, summary.name), about, summary.paper);
      }
      const own = scans.filter((one) => one.body === body);
      for (const scan of own) {
        const title = `${this.kinds.seal}-${scan.number}`;
        yield this.stored(folder, numbered(scan.number + 1, title), title, {
          ...scan,
          number: '',
          responsible: name,
        });
      }
      const last = 2 + (own.at(-1)?.number ?? 0);
      yield this.json(folder, numbered(last, words.receipt), `${words.receipt} ${name}`, () =>
        this.asked(receiptDesk, { campaign: campaign.id, body }),
      );
    }
  }

  /** What a stored file is: the level of a seal, the page of a scan, the name of the rest; and whether it is void. */
  private titleOf({ kind, about, name, page, generation, voided = false }: ArchivedFile): string {
    const step = this.source.campaign.programme.steps.find(({ id }) => id === about)?.title;
    const which = page ? words.page(page, generation ?? 1) : (step ?? pathPart(name).replace(ENDING, ''));
    return `${this.kinds[kind]}-${which}${voided ? words.voided : ''}`;
  }

  /** One application: its form, everything that was sealed and proved, its way; for the level above only what it sends. */
  async *application(
    one: ArchivedApplication,
    position: number,
    forAbove = false,
  ): AsyncGenerator<ArchiveItem> {
    const { deps, context, campaign } = this.source;
    const track = campaign.programme.tracks.find(({ id }) => id === one.track);
    const folder = `${pathPart(track?.shortTitle ?? one.track)}/${numbered(position, one.fileNumber, one.studioName)}`;
    const by = { number: one.fileNumber, responsible: one.unitName };
    let count = 0;
    const next = (title: string) => numbered(++count, title);
    const ordered = found(await applicationPaper(deps.db, context, one.id));
    if (ordered) {
      const { title } = ordered.paper;
      yield this.paper(
        folder,
        next(title),
        { title: `${title} ${one.studioName}`, ...by, date: this.day(one.submittedAt) },
        ordered.paper,
      );
    }
    const files = await inTenant(deps.db, context, (tx) =>
      filesOfApplication(tx, context.actor.tenant, one.id),
    );
    for (const file of forAbove ? files.filter(goesUp) : files) {
      const title = this.titleOf(file);
      yield this.stored(folder, next(title), title, { ...file, ...by });
    }
    if (forAbove) return;
    yield this.json(folder, next(words.way), `${words.way} ${one.studioName}`, () =>
      this.asked(applicationTimeline, { application: one.id }),
    );
  }
}

function found(decision: Decision<OrderedPaper>): OrderedPaper | undefined {
  return decision.ok ? decision.change : undefined;
}

/** Every file of the yearly package, in a fixed order; each is opened only when its turn comes. */
export async function* archiveItems(source: ArchiveSource): AsyncGenerator<ArchiveItem> {
  const { deps, context, campaign } = source;
  const all = await inTenant(deps.db, context, (tx) =>
    archivedApplications(tx, context.actor.tenant, campaign.id),
  );
  const made = new Package(source);
  yield* made.general();
  yield* made.filings();
  for (const [index, one] of all.entries()) {
    await source.report(index, all.length);
    yield* made.application(one, index + 1);
  }
  await source.report(all.length, all.length);
}
