import type { ScannedBox, ScanPageView } from '../../contract/scans.ts';
import { can } from '../../core/access/can.ts';
import type { Stand } from '../../core/application/stand.ts';
import type { OpinionBox } from '../../core/paper/opinionBox.ts';
import type { Programme, Step } from '../../core/programme/programme.ts';
import { boxStanding, type CheckedPage, sealFollows } from '../../core/scan/boxStanding.ts';
import { placeOnPicture, wholePicture } from '../../core/scan/sheetOnPicture.ts';
import type { Context, Tx } from '../context.ts';
import { type ApplicationRow, applicationsByIds } from '../store/applications.ts';
import { definitionOf, standOf, subjectOf } from '../store/openApplication.ts';
import { type OpinionRow, opinionsOfAll } from '../store/opinions.ts';
import { programmeOf } from '../store/programmes.ts';
import { printedBoxes, type ShownPage } from '../store/scanPages.ts';
import { checksOf, type SealCheck } from '../store/sealChecks.ts';
import { type AgreementFacts, agreementBoxes, agreementFacts, agreementOfPage } from './agreementBox.ts';

/** An application behind the pages, as the boxes need it. */
interface Behind {
  readonly row: ApplicationRow;
  readonly programme: Programme;
  readonly stand: Stand;
  readonly opinions: readonly OpinionRow[];
}
interface Facts {
  readonly behind: ReadonlyMap<string, Behind>;
  readonly checks: readonly SealCheck[];
  readonly prints: Awaited<ReturnType<typeof printedBoxes>>;
  readonly agreements: AgreementFacts;
}

async function factsOf(tx: Tx, context: Context, pages: readonly ShownPage[]): Promise<Facts> {
  const { tenant } = context.actor;
  const ids = [...new Set(pages.flatMap(({ application }) => application ?? []))];
  const rows = await applicationsByIds(tx, tenant, ids);
  const seen = rows.filter((row) => can(context.actor, 'seeApplication', subjectOf(row, undefined)).allowed);
  const opinions = await opinionsOfAll(tx, tenant, ids);
  const behind = new Map<string, Behind>();
  for (const row of seen) {
    const programme = await programmeOf(tx, tenant, row.revision);
    const own = opinions.filter(({ application }) => application === row.id);
    const stand = standOf(row, definitionOf(programme, row).steps, own, false);
    behind.set(row.id, { row, programme, stand, opinions: own });
  }
  return {
    ...{ behind, checks: await checksOf(tx, tenant, ids), prints: await printedBoxes(tx, tenant, ids) },
    agreements: await agreementFacts(tx, context, pages),
  };
}

/** Where a box stands on the picture; without its code the sheet is taken to fill it. */
function placeOf({ prints }: Facts, page: ShownPage, step: string): ScannedBox['place'] {
  const print = prints.find(
    ({ application, version, pages }) =>
      application === page.application && version === page.version && pages === page.pages,
  );
  const boxes = (print?.boxes ?? []) as readonly OpinionBox[];
  const box = boxes.find((one) => one.step === step && one.page === page.page);
  return box ? placeOnPicture(page.sheet ?? wholePicture, box) : null;
}

function boxOf(facts: Facts, behind: Behind, page: ShownPage, step: Step, context: Context): ScannedBox {
  const { stand, row, opinions } = behind;
  const own = facts.checks.filter((check) => check.page === page.id && !check.sealed);
  const checked: CheckedPage = {
    steps: page.steps,
    voided: page.version !== row.content_version,
    newest: page.newest,
    seenMissing: own.map((check) => check.step),
  };
  const standing = boxStanding(stand, step.id, checked);
  const action = sealFollows(stand, step.id) ? 'supplySeal' : 'attachScan';
  const asked = standing === 'open' || standing === 'missing';
  const opinion = opinions.find((one) => one.step === step.id);
  return {
    ...{ step: step.id, title: step.title, needs: [...step.needs], standing },
    place: placeOf(facts, page, step.id),
    ...{ text: opinion?.text ?? '', signatory: opinion?.signatory ?? null },
    paperDate: opinion?.paper_date ?? null,
    allowed: asked && can(context.actor, action, subjectOf(row, step)).allowed,
  };
}

function viewOf(facts: Facts, page: ShownPage, closed: boolean, context: Context): ScanPageView {
  const behind = page.application ? facts.behind.get(page.application) : undefined;
  const filed = page.state === 'filed';
  const steps = behind && filed ? behind.stand.steps.filter(({ id }) => page.steps.includes(id)) : [];
  const boxes = behind ? steps.map((step) => boxOf(facts, behind, page, step, context)) : [];
  const pair = page.pair ? facts.agreements.pairs.get(page.pair) : undefined;
  const known = page.pair ? pair !== undefined : page.application === null || behind !== undefined;
  const holds = behind ? behind.row.content_version : pair?.version;
  const shut = closed ? boxes.map((box) => ({ ...box, allowed: false })) : boxes;
  return {
    ...{ id: page.id, source: page.source, position: page.position, state: page.state },
    ...{ reason: page.reason, picture: page.picture, paper: page.paper },
    application: behind ? page.application : null,
    agreement: agreementOfPage(facts.agreements, page),
    fileNumber: behind?.row.file_number ?? pair?.number ?? null,
    studioName: behind?.row.studio_name ?? pair?.studioName ?? null,
    bodyName: known ? page.body_name : null,
    ...{ page: page.page, pages: page.pages, generation: page.generation },
    placedByHand: page.placed_by !== null,
    voided: filed && holds !== undefined && page.version !== holds,
    // A pair goes on when the campaign is closed.
    boxes: page.pair ? agreementBoxes(facts.agreements, page, context) : shut,
  };
}

/** Pages with what they are filed to and how their boxes stand; applications that the asker may not see stay unnamed. */
export async function scanPageViews(
  tx: Tx,
  context: Context,
  pages: readonly ShownPage[],
  closed: boolean,
): Promise<ScanPageView[]> {
  const facts = await factsOf(tx, context, pages);
  return pages.map((page) => viewOf(facts, page, closed, context));
}
