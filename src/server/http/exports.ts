import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';
import { exportAlliances } from '../exports/exportAlliances.ts';
import { exportAnnualReports } from '../exports/exportAnnualReports.ts';
import { exportApplications } from '../exports/exportApplications.ts';
import { exportClashes } from '../exports/exportClashes.ts';
import { exportClasses, exportFollowUps } from '../exports/exportClasses.ts';
import { exportInspections } from '../exports/exportInspections.ts';
import { exportMoneyTrail, exportSubsidies } from '../exports/exportMoney.ts';
import { exportNamed } from '../exports/exportNamed.ts';
import { exportOutbox } from '../exports/exportOutbox.ts';
import { exportPairs } from '../exports/exportPairs.ts';
import { exportPipeline } from '../exports/exportPipeline.ts';
import { exportPlaqueOrder, exportPlaques } from '../exports/exportPlaques.ts';
import { exportRegister } from '../exports/exportRegister.ts';
import { exportRegisterFaults } from '../exports/exportRegisterFaults.ts';
import { exportReview } from '../exports/exportReview.ts';
import { exportSigns } from '../exports/exportSigns.ts';
import { exportStudios, studiosAsJson } from '../exports/exportStudios.ts';
import { exportSurveyProblems, exportSurveySheets } from '../exports/exportSurvey.ts';
import { exportWork } from '../exports/exportWork.ts';
import { answerRefusal } from './answerRefusal.ts';
import { contextOf } from './mountContracts.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Lists that go out as XLSX, each with the filter of its query. */
const lists = {
  applications: exportApplications,
  outbox: exportOutbox,
  pairs: exportPairs,
  pipeline: exportPipeline,
  studios: exportStudios,
  plaques: exportPlaques,
  plaqueOrder: exportPlaqueOrder,
  subsidies: exportSubsidies,
  moneyTrail: exportMoneyTrail,
  named: exportNamed,
  registerFaults: exportRegisterFaults,
  review: exportReview,
  inspections: exportInspections,
  surveySheets: exportSurveySheets,
  surveyProblems: exportSurveyProblems,
  work: exportWork,
  signs: exportSigns,
  clashes: exportClashes,
  annualReports: exportAnnualReports,
  alliances: exportAlliances,
  classes: exportClasses,
  followUps: exportFollowUps,
  register: exportRegister,
};

/** `GET /api/v1/exports/<list>.xlsx?…`, and the named studios as JSON for a program (职工之家). */
export function mountExports(app: FastifyInstance, db: Kysely<Database>): void {
  app.get('/api/v1/exports/studios.json', async (request, reply) => {
    if (!request.actor) return answerRefusal(request, reply, { code: 'notSignedIn', params: {} });
    const made = await studiosAsJson(db, contextOf(request, request.actor), request.query);
    return made.ok ? reply.send(made.change) : answerRefusal(request, reply, made.refusal);
  });
  for (const [list, exportList] of Object.entries(lists))
    app.get(`/api/v1/exports/${list}.xlsx`, async (request, reply) => {
      if (!request.actor) return answerRefusal(request, reply, { code: 'notSignedIn', params: {} });
      const made = await exportList(db, contextOf(request, request.actor), request.query);
      if (!made.ok) return answerRefusal(request, reply, made.refusal);
      const { name, stream } = made.change;
      return reply
        .type(xlsx)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('x-content-type-options', 'nosniff')
        .send(Readable.fromWeb(stream as WebStream));
    });
}
