import type { Subject } from '../../core/access/can.ts';
import { deadlineStand } from '../../core/campaign/deadline.ts';
import { type AcceptedByBody, acceptedByBody } from '../../core/filing/acceptedByBody.ts';
import type { FilingFacts } from '../../core/filing/fileCandidates.ts';
import type { FilingChange } from '../../core/filing/filing.ts';
import { filingTracks } from '../../core/filing/filingTracks.ts';
import { allow, type Decision } from '../../core/refusals.ts';
import { drawSpotChecks } from '../../core/spotCheck/drawSpotChecks.ts';
import type { Context, EventDraft, Tx } from '../context.ts';
import { textDigest } from '../digests.ts';
import { stateAnswer } from '../stateAnswer.ts';
import { type Body, lockBody } from '../store/bodies.ts';
import { type CampaignWithProgramme, loadOpenCampaign } from '../store/campaigns.ts';
import { extensionOf } from '../store/extensions.ts';
import { currentFiling, lockCandidates, saveFiling } from '../store/filings.ts';
import { listMembers } from '../store/listMembers.ts';
import { bodyPaperOn } from '../store/paperReceipts.ts';
import { insertSpotChecks, type SampleSoFar, sampleOf } from '../store/spotChecks.ts';

/** What every act of filing loads: the body locked, what it has filed, and its candidates. */
export interface LoadedFiling {
  readonly subject: Subject;
  readonly campaign: CampaignWithProgramme;
  readonly body: Body;
  readonly facts: FilingFacts;
  /** What the body has taken in and what of it was drawn; undefined where nothing is drawn. */
  readonly sample: SampleSoFar | undefined;
}
/** The decision with the id of the new filing, and what a body that accepts by itself sets in motion (F52). */
export interface NewFiling {
  readonly id: string;
  readonly change: FilingChange;
  readonly accepted: readonly AcceptedByBody[];
  readonly drawn: readonly string[];
}

export async function loadFiling(
  tx: Tx,
  context: Context,
  whose: { campaign: string; body: string },
): Promise<Decision<LoadedFiling>> {
  const { tenant } = context.actor;
  const campaign = await loadOpenCampaign(tx, context, whose.campaign);
  if (!campaign.ok) return campaign;
  const body = await lockBody(tx, context, whose.body);
  if (!body.ok) return body;
  const { programme } = campaign.change;
  const current = await currentFiling(tx, tenant, whose);
  const candidates = await lockCandidates(tx, tenant, whose, filingTracks(programme));
  const binding = programme.deadlines.find(({ binds }) => binds === 'filing');
  const extendedTo = binding && (await extensionOf(tx, tenant, whose.campaign, binding.id, whose.body));
  const begun = candidates.flatMap(({ recommendedAt }) => recommendedAt ?? []).sort((a, b) => +a - +b);
  const paperOn = binding && (await bodyPaperOn(tx, tenant, whose, programme));
  const listed = (current?.rows ?? []).map(({ application }) => application);
  const members = await listMembers(tx, tenant, programme, [...listed, ...candidates.map(({ id }) => id)]);
  const { receivedAt: now, timeZone } = context;
  const deadline = binding && {
    deadline: binding,
    stand: deadlineStand(binding, { now, timeZone, extendedTo, begunAt: begun[0], paperOn }),
  };
  return allow({
    subject: { body: body.change.id },
    campaign: campaign.change,
    body: body.change,
    facts: { programme, current, candidates, deadline, members },
    sample: programme.acceptance?.spotCheck && (await sampleOf(tx, tenant, whose)),
  });
}

/** Gives an allowed change its id; what a body takes in by itself goes on at once, and the sample is drawn. */
export function newFiling(
  decision: Decision<FilingChange>,
  context: Context,
  { facts: { programme, candidates }, sample, campaign, body }: LoadedFiling,
): Decision<NewFiling> {
  if (!decision.ok) return decision;
  const accepted = acceptedByBody(programme, candidates, decision.change.taken);
  const rule = programme.acceptance?.spotCheck;
  const drawn =
    rule === undefined || sample === undefined || accepted.length === 0
      ? []
      : drawSpotChecks(
          {
            ...{ rule, seed: `${campaign.id}/${body.id}`, drawn: sample.drawn },
            accepted: [...sample.accepted, ...accepted.map(({ application }) => application)],
          },
          textDigest,
        );
  return allow({ id: context.newId(), change: decision.change, accepted, drawn });
}

/** Saves it and answers the receipt: BS-year-body-number. */
export async function keepFiling(
  tx: Tx,
  { id, change, accepted, drawn }: NewFiling,
  context: Context,
  { campaign, body }: LoadedFiling,
  scan: string | null,
) {
  await saveFiling(tx, context, { id, campaign: campaign.id, body: body.id, change, scan, accepted });
  await insertSpotChecks(tx, context, { campaign: campaign.id, body: body.id, filing: id, drawn });
  return allow({
    filing: id,
    number: change.number,
    receipt: `BS-${campaign.year}-${String(body.position + 1).padStart(2, '0')}-${change.number}`,
    receivedAt: context.receivedAt.toISOString(),
    late: change.late,
  });
}

/** One event for the filing and one for each application that it moves, so that a timeline reads its own. */
export function filingEvents(
  action: string,
  { id, change, accepted, drawn }: NewFiling,
  loaded: LoadedFiling,
): EventDraft[] {
  const campaign = loaded.campaign.id;
  const { kind, number, late, onPaper, rows, out } = change;
  const detail = { filing: id, number, late };
  const about = { action, subjectKind: 'application', campaign };
  return [
    {
      action,
      subjectKind: 'filing',
      subject: id,
      campaign,
      detail: {
        body: loaded.body.id,
        kind,
        number,
        late,
        count: rows.length,
        ...(onPaper ? { onPaper } : {}),
        ...(drawn.length > 0 ? { drawn: drawn.length } : {}),
      },
    },
    ...change.taken.map((subject) => ({ ...about, subject, detail })),
    ...accepted.map(({ application: subject, state }) => ({
      ...{ ...about, action: 'acceptApplication', subject },
      detail: { filing: id, byBody: true, to: stateAnswer(state) },
    })),
    ...(out ? [{ ...about, subject: out, detail: { ...detail, out: true } }] : []),
  ];
}
