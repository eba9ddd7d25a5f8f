import { annualReportList as contract } from '../../contract/annualReports.ts';
import { can } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { dueOfYear, yearToReport } from '../../core/watch/signs.ts';
import { countReports, listReports } from '../store/annualReports.ts';
import { standingProgramme } from '../store/standingProgramme.ts';
import { defineQuery } from './query.ts';

const SIZE = 50;

/** Who has reported on a year and who has not, within the asker's reach (F33). */
export const annualReportList = defineQuery({
  contract,
  action: 'seeWatch',
  answer: async (tx, { after, ...asked }, context) => {
    const { actor, receivedAt, timeZone } = context;
    const on = today(receivedAt, timeZone);
    const annual = (await standingProgramme(tx, actor.tenant))?.programme.watch?.annualReport;
    const filter = { ...asked, year: asked.year ?? yearToReport(annual, on) };
    const reach = scope(actor, 'seeWatch');
    const { rows, next } = await listReports(tx, actor.tenant, reach, filter, { after, size: SIZE });
    const now = Number(on.slice(0, 4));
    return allow({
      ...{ year: filter.year, years: [now, now - 1, now - 2, now - 3], next },
      due: annual === undefined ? null : dueOfYear(annual, filter.year),
      rows: rows.map(({ unit, body, changedAt, ...row }) => ({
        ...{ ...row, changedAt: changedAt?.toISOString() ?? null },
        mayAct: can(actor, 'superviseStudio', { body, unit, studio: row.studio }).allowed,
      })),
      counts: await countReports(tx, actor.tenant, reach, filter),
    });
  },
});
