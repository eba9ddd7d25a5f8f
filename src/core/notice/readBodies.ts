import type { BodyKind } from '../programme/programme.ts';
import type { Placing } from '../quota/doctor/diagnosis.ts';
import { found } from './paragraph.ts';
import type { Found, ReadQuota } from './reading.ts';

const kinds: readonly (readonly [RegExp, BodyKind])[] = [
  [/开发区|高新区|新区|园区|经开|高新|度假区|保税|示范区|管委会|风景区|名胜区|自贸/, 'zone'],
  [/直属|直管|机关|市属|州属|直单位|驻/, 'direct'],
  [
    /产业|行业|系统|[业信讯通电力育生融轻重纺建交教卫冶化邮铁路航]工会|工业|交通|教育|卫生|金融|建设|农林|财贸|邮电|机械|纺织|（局）/,
    'industry',
  ],
  [/(?:县|市|区|旗)(?:总工会|工会)?$|县市区|镇|街道|乡/, 'county'],
  [/公司|集团|厂|学院|大学|医院/, 'direct'],
];

/** What kind of recommending body a name means (R1). */
export function bodyKindOf(name: string): BodyKind {
  return kinds.find(([words]) => words.test(name))?.[1] ?? 'other';
}

const firstPlacing = ({ diagnosis }: ReadQuota): Placing | undefined =>
  diagnosis.kind === 'ambiguous' ? diagnosis.placings[0] : diagnosis.placing;

/** The recommending bodies: the rows of the quota table, or else those that 主送 calls by name (R1). */
export function readBodies(
  quota: Found<ReadQuota> | undefined,
  recipients: Found<string> | undefined,
): Found<{ readonly name: string; readonly kind: BodyKind }>[] {
  const rows = quota ? (firstPlacing(quota.value)?.rows ?? []) : [];
  const named = rows.filter(({ reserve }) => !reserve);
  if (quota && named.length > 0) {
    return named.flatMap(({ label }) => {
      const own = quota.passages.filter(({ text }) => text.replace(/[\s\u3000]/g, '').includes(label));
      const names = label
        .split(/、(?![^（]*）)|(?<=工会)(?!联合|委员|工委|办公)(?=[^（、]{2,}工会$)/)
        .filter((name) => name.length > 2);
      const whole =
        names.length > 1 && names.every((name) => /会$|局$|公司$|集团$/.test(name)) ? names : [label];
      return whole.map((name) => found({ name, kind: bodyKindOf(name) }, own.slice(0, 1), 'sure' as const));
    });
  }
  if (!recipients) return [];
  const names = recipients.value.split(/[，、；](?![^（]*）)/).map((name) => name.replace(/^及|^和/, ''));
  return names
    .filter(
      (name) =>
        /会$|局$|公司$|集团$|单位$|院$|厂$/.test(name) &&
        !/^各|^有关|相关|其他|各/.test(name) &&
        !/^[市州省县区]?直?[^直]{0,2}(?:产业|行业|系统)(?:（[^）]*）)?工会$/.test(name),
    )
    .map((name) => found({ name, kind: bodyKindOf(name) }, recipients.passages, 'likely'));
}
