import { inspectionVisit as contract } from '../../contract/inspectionPlans.ts';
import { quarantineSentence } from '../../contract/quarantineReasons.zh.ts';
import { possibleActions } from '../../core/access/can.ts';
import { labelAt } from '../../core/answers/fieldAt.ts';
import { today } from '../../core/campaign/today.ts';
import { markWords } from '../../core/inspection/markWords.ts';
import { reasonsOf } from '../../core/inspection/quarantine.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { itemOfPath, selfMarks } from '../../core/standards/selfAssessment.ts';
import { standardLeaves, standardOf } from '../../core/standards/standardLeaves.ts';
import { applicationFile } from '../store/applicationFile.ts';
import { photosOf, sheetHistory } from '../store/inspectionSheets.ts';
import { visitsOf } from '../store/inspections.ts';
import { definitionOf } from '../store/openApplication.ts';
import { programmeOf } from '../store/programmes.ts';
import { reportsOf } from '../store/rectifications.ts';
import { reviewMarksOf } from '../store/reviewMarks.ts';
import { boardVisit } from './boardVisit.ts';
import { defineQuery } from './query.ts';

const offered: readonly string[] = ['planInspection', 'settleQuarantine'];
type Sheet = Awaited<ReturnType<typeof sheetHistory>>[number];
type Photo = Awaited<ReturnType<typeof photosOf>>[number];

function stateOfSheet(sheet: Sheet) {
  if (sheet.quarantined_because !== null) return sheet.settled_at === null ? 'waiting' : 'aside';
  return sheet.superseded_at === null ? 'standing' : 'superseded';
}
const url = (upload: string) => `/api/v1/uploads/${upload}`;
const placeOf = (latitude: string | number, longitude: string | number) =>
  `北纬 ${latitude}°，东经 ${longitude}°`;

/** 签到: where, or why not. The clock is the phone's. */
function arrivalOf({ document: { arrival } }: Sheet): string | null {
  if (!arrival) return null;
  const { place, withoutPlace } = arrival;
  if (place) return placeOf(place.latitude, place.longitude);
  return withoutPlace ? `未记录位置：${withoutPlace}` : '未记录位置';
}

function shown(sheet: Sheet, photos: readonly Photo[]) {
  const { document } = sheet;
  const own = photos.filter((photo) => photo.sheet === sheet.id);
  const because = sheet.quarantined_because ?? sheet.waited_because;
  return {
    ...({ sheet: sheet.id, hash: sheet.hash, state: stateOfSheet(sheet), byName: sheet.by_name } as const),
    ...{
      receivedAt: sheet.received_at.toISOString(),
      visitedOn: document.visitedOn,
      result: document.result,
    },
    ...{ rectifyBy: document.rectifyBy ?? null, findings: document.findings, advice: document.advice },
    arrival: arrivalOf(sheet),
    because: because === null ? null : quarantineSentence(reasonsOf(because)),
    settled: sheet.settled_reason === null ? null : `${sheet.settled_by_name ?? ''}：${sheet.settled_reason}`,
    signatures: document.signatures.map(({ side, name, photo }) => {
      const picture = own.find(({ id }) => id === photo.toLowerCase());
      return { side, name, url: picture ? url(picture.upload) : null };
    }),
    photos: own
      .filter(({ item }) => item !== 'signature')
      .map(({ id, item, caption, taken_at, latitude, longitude, upload }) => ({
        ...{ id, item, caption, takenAt: taken_at?.toISOString() ?? null, url: url(upload) },
        place: latitude === null || longitude === null ? null : placeOf(latitude, longitude),
      })),
  };
}

/** One visit for the office: marks beside self-assessment and evidence, photos, signatures, and every sheet that came (R32). */
export const inspectionVisit = defineQuery({
  contract,
  action: 'seeInspection',
  answer: async (tx, { visit: id }, context) => {
    const { tenant } = context.actor;
    const [row] = await visitsOf(tx, tenant, { visit: id });
    const file = row && (await applicationFile(tx, tenant, row.application));
    if (!row || !file) return refuse('notFound', { what: '次验收' });
    const programme = await programmeOf(tx, tenant, row.revision);
    const { track, form } = definitionOf(programme, file.row);
    const standard = standardOf(programme, track);
    const leaves = standard ? standardLeaves(standard) : [];
    const self = selfMarks(programme, track, file.answers);
    const reviewed = await reviewMarksOf(tx, tenant, row.application);
    const photos = await photosOf(tx, tenant, id);
    const reports = await reportsOf(tx, tenant, [id]);
    const around = await visitsOf(tx, tenant, { application: row.application });
    const on = today(context.receivedAt, context.timeZone);
    const about = { trackTitle: track.title, visits: around, reports: reports.length, today: on };
    return allow({
      visit: boardVisit(row, about),
      sheets: (await sheetHistory(tx, tenant, id)).map((sheet) => ({
        ...shown(sheet, photos),
        marks: leaves.map(({ id: item, title, heads, item: of }) => ({
          ...{ item, title, heads: [...heads], self: markWords(of, self[item]) },
          reviewed: reviewed.map((marks) => markWords(of, marks[item])).filter((words) => words !== ''),
          found: markWords(of, sheet.document.marks[item]),
          note: sheet.document.marks[item]?.note ?? '',
        })),
      })),
      evidence: file.evidence.map(({ path, name, upload }) => {
        const item = itemOfPath(path) ?? null;
        const title = leaves.find((leaf) => leaf.id === item)?.title;
        return { item, label: title ?? labelAt(form, path), name, url: url(upload) };
      }),
      reports: reports.map(({ visit: _, ...report }) => report),
      allowed: file.campaign_closed
        ? []
        : possibleActions(context.actor).filter((action) => offered.includes(action)),
    });
  },
});
