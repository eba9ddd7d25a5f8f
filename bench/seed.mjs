import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { hashPassword } from '../dist/server/identity/passwords.js';
import { installProgramme } from '../dist/server/installProgramme.js';
import { newId } from '../dist/server/newId.js';
import { loadProgramme } from '../dist/server/programmeFolder.js';
import { addAccount } from '../dist/server/store/accounts.js';
import { pinyinOf } from '../dist/server/store/searchColumns.js';

const PROGRAMME = 'jingzhou-2019';
const FORM = 'standard';
export const PASSWORD = '测量用的一句长密码';
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张';
const GIVEN = '建国海燕志强秀英德胜春梅立新玉兰文静明远学军红霞';
const TRADES = ['精密机械', '电力', '纺织', '化工', '造船', '医院', '港务', '印刷', '制药', '水务'];

const pick = (text, n) => text[n % text.length];
const leadOf = (n) => pick(SURNAMES, n) + pick(GIVEN, n * 7 + (n >> 5)) + pick(GIVEN, n * 13 + (n >> 9));

/** An installation with one campaign and one city officer who may do what the measurement needs. */
export async function seedInstallation(db, root) {
  const loaded = await loadProgramme(join(root, 'programmes', PROGRAMME));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const { programme } = loaded;
  const [tenant, user] = [newId(), newId()];
  const now = new Date();
  // The deadlines of a past year are moved out of the way: what is measured is the work, not a refusal.
  for (const deadline of programme.deadlines) deadline.due = `${now.getFullYear() + 1}-12-31`;
  // Names repeat among 20,000 invented leads.
  for (const track of programme.tracks) track.rules.oneLeadOneApplication = 'off';
  const passwordHash = await hashPassword(PASSWORD);
  return db.transaction().execute(async (tx) => {
    const zone = { time_zone: 'Asia/Shanghai', created_at: now };
    await tx
      .insertInto('tenant')
      .values({ id: tenant, name: '测量用总工会', ...zone })
      .execute();
    const made = await installProgramme(tx, { tenant, programme, newId, now });
    await addAccount(tx, { tenant, user, userName: 'bench', displayName: '测量', passwordHash });
    const grant = { role: 'cityOfficer', from_date: '2019-01-01', created_at: now };
    await tx
      .insertInto('membership')
      .values({ tenant, id: newId(), user_id: user, ...grant })
      .execute();
    return { tenant, user, programme, ...made };
  });
}

function rowsOf(place, from, count, state, answers) {
  const { tenant, campaign, revision, bodies } = place;
  const codes = Object.values(bodies);
  const now = new Date();
  return Array.from({ length: count }, (_, i) => {
    const n = from + i;
    const [unit, studio, id] = [newId(), newId(), newId()];
    const body = codes[n % codes.length];
    const lead_name = leadOf(n);
    const unit_name = `第${n}${TRADES[n % TRADES.length]}有限公司`;
    const studio_name = `${lead_name}创新工作室`;
    const pinyin = pinyinOf(studio_name);
    const file_number = `2019-M${n}`;
    const search = [studio_name, lead_name, unit_name, file_number, pinyin].join('\n').toLowerCase();
    return {
      unit: { tenant, id: unit, body, name: unit_name },
      studio: { tenant, id: studio, unit, name: studio_name, lead_name, pinyin, created_at: now },
      application: {
        ...{ tenant, id, file_number, campaign, revision, track: FORM, form: FORM, studio, unit, body },
        ...{ state, studio_name, lead_name, unit_name, pinyin, search, created_by: place.user },
        ...{ created_at: now, updated_at: new Date(now.getTime() - n * 1000) },
      },
      answers: { ...answers, studioName: studio_name, leadName: lead_name, hostUnit: unit_name },
    };
  });
}

const CHUNK = 500;

/** `count` applications of the size of 附件4 in one state; with proofs when `proofs` names the starred paths. */
export async function seedApplications(db, place, root, { from, count, state, proofs = [] }) {
  const example = JSON.parse(
    readFileSync(join(root, 'programmes', PROGRAMME, `examples/${FORM}.json`), 'utf8'),
  );
  const ids = [];
  for (let at = 0; at < count; at += CHUNK) {
    const rows = rowsOf(place, from + at, Math.min(CHUNK, count - at), state, example.answers);
    await db.transaction().execute(async (tx) => {
      await sql`select set_config('app.tenant', ${place.tenant}, true), set_config('app.bodies', '*', true),
        set_config('app.units', '*', true)`.execute(tx);
      await tx
        .insertInto('unit')
        .values(rows.map((row) => row.unit))
        .execute();
      await tx
        .insertInto('studio')
        .values(rows.map((row) => row.studio))
        .execute();
      await tx
        .insertInto('application')
        .values(rows.map((row) => row.application))
        .execute();
      await tx
        .insertInto('application_answers')
        .values(rows.map((row) => answersRow(place, row)))
        .execute();
      if (proofs.length > 0) await insertProofs(tx, place, rows, proofs);
    });
    ids.push(...rows.map((row) => row.application.id));
  }
  return ids;
}

function answersRow({ tenant }, { application, answers }) {
  const versions = Object.fromEntries(Object.keys(answers).map((path) => [path, 1]));
  return {
    tenant,
    application: application.id,
    answers: JSON.stringify(answers),
    versions: JSON.stringify(versions),
  };
}

async function insertProofs(tx, { tenant, user }, rows, proofs) {
  const hash = '0'.repeat(64);
  const at = new Date();
  const file = { tenant, hash, size: 1, media_type: 'application/pdf', created_at: at };
  await tx
    .insertInto('file')
    .values(file)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const upload = newId();
  await tx
    .insertInto('upload')
    .values({ tenant, id: upload, hash, name: '证明.pdf', by_user: user, at })
    .execute();
  const bound = { tenant, upload, by_user: user, at };
  const all = rows.flatMap(({ application }) =>
    proofs.map((proof) => ({ ...bound, id: newId(), application: application.id, ...proof })),
  );
  await tx.insertInto('evidence').values(all).execute();
}
