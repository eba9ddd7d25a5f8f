import type { Kysely } from 'kysely';
import {
  gradeWords,
  inspectedWords,
  noteWords,
  passedWords,
  positionWords,
  stageWords,
  voteWords,
} from '../contract/reviewWords.zh.ts';
import { today } from '../core/campaign/today.ts';
import { allow, type Decision, refuse } from '../core/refusals.ts';
import { chineseDay } from '../documents/papers/chineseDay.ts';
import { appearancePaper, reviewDecisionPaper } from '../documents/papers/reviewDecisionPaper.ts';
import type { Context } from './context.ts';
import type { Database } from './db/tables.ts';
import { isId } from './isId.ts';
import { answerOf, noPaper, type OrderedPaper, programmeOfCampaign } from './papers.ts';
import { reviewResults } from './queries/reviewResults.ts';
import { reviewRound } from './queries/reviewRound.ts';

/** 评审情况表 with the right of the screen that shows it. */
export async function reviewDecisionSheet(
  db: Kysely<Database>,
  context: Context,
  campaign: string,
  track: string,
): Promise<Decision<OrderedPaper>> {
  if (!isId(campaign)) return noPaper;
  const asked = await answerOf(db, reviewResults, { campaign, track }, context);
  if (!asked.ok) return asked;
  const programme = await programmeOfCampaign(db, context, campaign);
  if (!programme.ok) return programme;
  const { lines, conclusion, places, trackTitle } = asked.change;
  const at = conclusion ? new Date(conclusion.at) : context.receivedAt;
  const paper = reviewDecisionPaper({
    ...{ campaign: programme.change.title, track: trackTitle, issuer: programme.change.city.union },
    ...{ day: today(at, context.timeZone), concluded: conclusion !== null, places },
    reason: conclusion?.reason ?? '',
    rows: lines.map((line) => ({
      position: positionWords(line),
      studio: line.studioName,
      of: `${line.unitName}（${line.bodyName}）`,
      points: line.points ?? '—',
      stages: stageWords(line),
      result: [passedWords(line), gradeWords(line)].filter(Boolean).join('，') || '—',
      votes: line.votes ? voteWords(line.votes) : '—',
      inspection: inspectedWords(line),
      note: noteWords(line) || '—',
    })),
  });
  return allow({ paper, name: paper.title });
}

/** 出场顺序表 of a presentation day that has its order. */
export async function appearanceList(
  db: Kysely<Database>,
  context: Context,
  round: string,
): Promise<Decision<OrderedPaper>> {
  if (!isId(round)) return noPaper;
  const asked = await answerOf(db, reviewRound, { round }, context);
  if (!asked.ok) return asked;
  const { title, heldOn, startsAt, place, kind } = asked.change.round;
  const shown = asked.change.applications.filter(({ position }) => position !== null);
  if (kind !== 'presentation' || shown.length === 0) return refuse('notFound', { what: '张出场顺序表' });
  const paper = appearancePaper({
    ...{ title, place, when: `${heldOn ? chineseDay(heldOn) : ''}${startsAt ? ` ${startsAt} 开始` : ''}` },
    rows: shown.map(({ time, studioName, unitName }) => {
      return { time: time ?? '', studio: studioName, of: unitName };
    }),
  });
  return allow({ paper, name: paper.title });
}
