import { wordsOf } from '../../../core/programme/words.ts';
import { useWork } from '../../form/work.ts';
import { applicantStateWords, stateTone } from '../../office/stateWords.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import { nextInWords } from './nextInWords.ts';

const looks = { waiting: 'state-todo', attention: 'state-warn', good: 'state-good', ended: '' } as const;

/** State, receipt and who is at work now, in words. */
export function WhereItStands() {
  const { detail, programme } = useWork();
  const { state, submittedAt, late } = detail;
  const sealFollows = detail.opinions.some(
    ({ seal, sealSuppliedAt, supersededAt }) => seal === 'follows' && !sealSuppliedAt && !supersededAt,
  );
  return (
    <section className="card" aria-label="办理情况">
      <p>
        <span className={`state ${looks[stateTone(state.kind)]}`}>
          {applicantStateWords(state, wordsOf(programme), programme.steps)}
        </span>
        {late && <span className="state state-warn">逾期提交</span>}
        {sealFollows && <span className="state state-warn">章后补，待补交盖章件</span>}
      </p>
      <p>{nextInWords(detail, programme)}</p>
      {submittedAt && (
        <dl className="facts">
          <dt>编号</dt>
          <dd>{detail.fileNumber}</dd>
          <dt>提交时间</dt>
          <dd>{cityMoment(submittedAt, programme.timeZone)}</dd>
          <dt>所在单位</dt>
          <dd>{detail.unitName}</dd>
          <dt>推荐单位</dt>
          <dd>{detail.bodyName}</dd>
        </dl>
      )}
    </section>
  );
}
