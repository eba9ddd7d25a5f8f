import { shownVersion } from '../../../contract/mentorshipWords.zh.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import type { PairFile } from './pairs.ts';

/** The agreement as it is now. */
export function AgreementFacts({ file }: { readonly file: PairFile }) {
  const { agreement, endsOn, extendedOn, sealedOn, mentors } = file;
  const { mentor, apprentice } = agreement;
  const facts: readonly (readonly [string, string])[] = [
    ['编号', `${file.number}（第 ${file.agreementNumber} 份，版本 ${shownVersion(file.agreementVersion)}）`],
    ['签订', sealedOn ? dayInWords(sealedOn) : '尚未签订'],
    ['师傅', [mentor.name, mentor.level].filter(Boolean).join('，')],
    [
      '徒弟',
      [
        apprentice.name,
        apprentice.unit,
        apprentice.level,
        apprentice.birthYear && `${apprentice.birthYear} 年出生`,
      ]
        .filter(Boolean)
        .join('，'),
    ],
    ['入职或转岗', apprentice.hiredOn ? dayInWords(apprentice.hiredOn) : ''],
    ['原因和类别', `${agreement.reason}，${agreement.kind}`],
    [
      '期限',
      `${dayInWords(agreement.startsOn)}至${dayInWords(agreement.endsOn)}${extendedOn ? `，已延长至${dayInWords(endsOn)}` : ''}`,
    ],
    ['传授内容', agreement.knowHow],
    ['培养目标', agreement.goal],
    ['师傅职责', agreement.mentorDuties],
    ['徒弟职责', agreement.apprenticeDuties],
    ['其他约定', agreement.other],
    [
      '历任师傅',
      mentors.length > 1
        ? mentors.map(({ name, from, to }) => `${name}（${from} 至 ${to ?? '今'}）`).join('、')
        : '',
    ],
  ];
  return (
    <section className="of-stack" aria-label="师徒协议">
      <h2 className="of-flush">师徒协议</h2>
      <dl className="mt-facts">
        {facts
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
