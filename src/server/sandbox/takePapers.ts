import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { stateTitles } from '../../contract/stateTitles.zh.ts';
import type { StateKind } from '../../core/application/state.ts';
import type { DraftStep } from '../../core/draft/draftSteps.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { QUOTA_LAYOUT } from '../../core/quota/quotaLayout.ts';
import type { Decision } from '../../core/refusals.ts';
import { bind } from '../../documents/bind.ts';
import { listSheet } from '../../documents/listSheet.ts';
import type { Paper } from '../../documents/page.ts';
import { bookletPaper } from '../../documents/papers/bookletPaper.ts';
import type { PaperFormat } from '../../documents/write/render.ts';
import type { Context } from '../context.ts';
import { exportApplications } from '../exports/exportApplications.ts';
import { circularLetter, quotaShare, returnLetter } from '../letters.ts';
import { bookletOf } from '../packets/printBooklet.ts';
import { applicationPaper, type OrderedPaper, openForm, quotaPaper, summaryPaper } from '../papers.ts';
import { evidenceOf } from '../store/evidence.ts';
import { type Applicant, inTrack } from './applicant.ts';
import type { Stage } from './stage.ts';
import type { Watcher } from './walk.ts';

/** A paper as it was at one moment of a trial; it is written to bytes afterwards. */
export interface TakenPaper {
  readonly folder: string;
  readonly title: string;
  /** What is still to be written, or a list whose bytes are there already. */
  readonly paper: Paper | Uint8Array;
  readonly formats: readonly PaperFormat[];
}

const folders = { general: '综合', bodies: '报送' } as const;
const word: readonly PaperFormat[] = ['pdf', 'docx'];
const table: readonly PaperFormat[] = ['pdf', 'docx', 'xlsx'];
const ended: readonly StateKind[] = ['designated', 'declined', 'withdrawn'];

/** Takes every paper of a programme as a trial goes along: forms in all states, letters, lists. */
export class PaperTaker implements Watcher {
  readonly taken: TakenPaper[] = [];
  readonly report: Watcher['report'];
  private readonly stage: Stage;
  private readonly seen = new Set<string>();

  constructor(stage: Stage, report: Watcher['report']) {
    this.stage = stage;
    this.report = report;
  }

  private async context(): Promise<Context> {
    return this.stage.context((await this.stage.person('cityOfficer')).actor);
  }

  private keep(
    folder: string,
    title: string,
    ordered: Decision<OrderedPaper>,
    formats: readonly PaperFormat[],
  ): boolean {
    if (ordered.ok) this.taken.push({ folder, title, paper: ordered.change.paper, formats });
    return ordered.ok;
  }

  /** What a programme should print and does not. */
  private lacks(where: string, draftStep: DraftStep, message: string): void {
    this.stage.stop(where, draftStep, '', message, 'warning');
  }

  /** One who goes straight shows the form at every place; of the others what is special about them. */
  private wanted({ part }: Applicant, state: StateKind): boolean {
    return part.way === 'straight' || state === 'returned' || ended.includes(state);
  }

  readonly came: Watcher['came'] = async (one, state) => {
    const { stage } = this;
    const step = stage.entries.findLast(({ about }) => about === one.studioName)?.step;
    const stateTitle = stateTitles(wordsOf(stage.programme))[state];
    const stands = step ? `${stateTitle}（${step}）` : stateTitle;
    const key = `${one.application} ${stands}`;
    if (this.seen.has(key) || !this.wanted(one, state)) return;
    this.seen.add(key);
    const context = await this.context();
    const folder = one.track.shortTitle;
    const title = `${one.studioName}-${stands}`;
    const form = await applicationPaper(stage.db, context, one.application);
    if (!this.keep(folder, title, form, ended.includes(state) ? word : ['pdf']))
      this.lacks(
        inTrack(one.track),
        'forms',
        '这个类别的审批表没有版式，印不出来。请在“表格和材料”里配上版式。',
      );
    if (state === 'returned')
      this.keep(folder, `${title}-通知书`, await returnLetter(stage.db, context, one.application), word);
    if (state === 'atStep' && one.part.way === 'straight') await this.booklet(one, context);
  };

  /** The frame of the booklet with one page for each proof: a trial's proofs have no bytes. */
  private async booklet(one: Applicant, context: Context): Promise<void> {
    const { stage } = this;
    const material = stage.programme.materials.find(
      ({ paper, tracks }) => paper === 'details' && tracks.includes(one.track.id),
    );
    const key = `booklet ${one.application}`;
    if (material === undefined || this.seen.has(key)) return;
    this.seen.add(key);
    const open = await openForm(stage.db, context, one.application);
    const form = stage.programme.forms.find(({ id }) => id === one.track.form);
    if (!open.ok || form === undefined) return;
    const proofs = await stage.inside(context.actor, (tx) => evidenceOf(tx, stage.tenant, one.application));
    const files = proofs.map(({ name, path }) => ({
      name: name.replace(/\.pdf$/, ''),
      of:
        form.sections.flatMap(({ fields }) => fields).find(({ id }) => id === path.split('.')[0])?.label ??
        '',
      ...{ pages: 1, unprintable: false },
    }));
    const paper = bookletPaper({ ...bookletOf(open.change, form, material.title), files }, 2);
    const title = `${one.studioName}-${material.title}`;
    this.taken.push({ folder: one.track.shortTitle, title, paper, formats: ['pdf'] });
  }

  readonly filed: Watcher['filed'] = async (codes) => {
    const { stage } = this;
    const context = await this.context();
    for (const code of codes) {
      const name = stage.programme.bodies.find(({ id }) => id === code)?.name ?? code;
      const { title, layout } = stage.programme.summary;
      const paper = await summaryPaper(stage.db, context, stage.campaign, stage.bodies[code]!);
      if (!this.keep(folders.bodies, `${name}-${title}`, paper, table))
        this.lacks(
          `汇总表 › ${title} (${layout})`,
          'forms',
          '汇总表没有版式，印不出来。请在“表格和材料”里配上版式。',
        );
      const letter = await quotaShare(stage.db, context, stage.campaign, stage.bodies[code]!);
      this.keep(folders.bodies, letter.ok ? `${name}-${letter.change.name}` : name, letter, word);
    }
  };

  /** Who was named, as the list goes out. */
  readonly named = async (): Promise<void> => {
    const { stage } = this;
    const filter = { campaign: stage.campaign, state: 'designated' };
    const list = await exportApplications(stage.db, await this.context(), filter);
    if (!list.ok) return;
    const paper = await buffer(Readable.fromWeb(list.change.stream as WebStream));
    const title = `${stage.programme.words.designation}名单`;
    this.taken.push({ folder: folders.general, title, paper, formats: ['xlsx'] });
  };

  /** The papers of the whole year: the circular, the quota table, the annexes that are neither form nor list. */
  async general(): Promise<void> {
    const { stage } = this;
    const { circular, quota, layouts, summary } = stage.programme;
    const context = await this.context();
    if (
      !this.keep(
        folders.general,
        circular.title,
        await circularLetter(stage.db, context, stage.campaign),
        word,
      )
    )
      this.lacks('通知', 'circular', '通知没有正文，系统不生成通知。需要由系统生成的，请写上正文。');
    if (!this.keep(folders.general, quota.title, await quotaPaper(stage.db, context, stage.campaign), table))
      this.lacks('名额表', 'quota', '名额表没有版式，印不出来。');
    const others = layouts.filter(
      ({ id, form }) => form === undefined && id !== summary.layout && id !== QUOTA_LAYOUT,
    );
    for (const layout of others)
      this.taken.push({
        folder: folders.general,
        title: layout.title,
        paper: bind(layout, listSheet({})),
        formats: word,
      });
  }
}
