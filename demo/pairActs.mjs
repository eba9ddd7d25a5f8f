/** 名师带徒 of the demo (fictional): sixty pairs; most ended well, some go on, one was passed on, some who learned teach now. */
const FIRST = '2019-05-22';
const LATER = '2019-10-08';
const results = ['reached', 'reached', 'reached', 'partly', 'reached', 'reached', 'not'];
const levels = ['senior-worker', 'technician', 'senior-technician', 'senior-worker'];
const two = (n) => String(n).padStart(2, '0');
const at = (day, minutes) => `${day}T${two(8 + Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const nameOf = (index) => `pair-${two(index + 1)}`;

function begun(
  { studio, mentorName, apprentice, reason, kind, from, to, begun, thing, specialty, user },
  index,
) {
  const years = [begun, begun + 1];
  return {
    ...{ at: at(FIRST, index), by: 'city', do: 'pairUp', as: nameOf(index), studio },
    ...(mentorName ? { mentorMember: mentorName } : { mentorMember: null }),
    ...{ mentorLevel: '高级技师', apprenticeName: apprentice, apprenticeUnit: '', birthYear: null },
    ...{ apprenticeLevel: '', hiredOn: null, reason, kind, startsOn: from, endsOn: to },
    ...(user ? { apprenticeUser: `@${user}` } : {}),
    knowHow: `${thing}的调整和检查`,
    goal: `能够独立完成${specialty}岗位的工作，${thing}一次合格。`,
    mentorDuties: '每周至少一次现场讲解和示范，按计划检查，做好记录。',
    apprenticeDuties: '遵守操作规程，按计划学习，每月写一篇小结。',
    other: '',
    plan: years.map((year, nth) => ({
      words: [
        nth === 0
          ? `学习${thing}的原理和操作，跟班实习，笔试和实操各一次`
          : `独立完成${thing}，由师傅按工艺卡考评`,
      ],
      dueOn: `${year}-12-20`,
    })),
  };
}

/** Only pairs that began this year or last go on; two of them were ended early. */
function wentOn(pair, index) {
  const name = `@${nameOf(index)}`;
  const by = 'city';
  const sealed = {
    ...{ at: at(FIRST, 90 + index), by, do: 'sealAgreement', pair: name, signedOn: pair.from },
    uploads: ['scan'],
  };
  const checked = {
    ...{ at: at(LATER, 200 + index), by, do: 'checkIn', pair: name, side: 'mentor', on: '2019-09-25' },
    text: `看了${pair.thing}的实操，动作规范，记录齐全；下一步练习换型。`,
  };
  if (pair.to >= '2019-10-08')
    return index % 9 === 4
      ? [
          sealed,
          {
            at: at(LATER, 260 + index),
            by,
            do: 'endPair',
            pair: name,
            on: '2019-09-30',
            reason: '徒弟调往外地工作',
          },
        ]
      : [sealed, checked];
  const result = results[index % results.length];
  const evaluated = {
    ...{ at: at(FIRST, 160 + index), by, do: 'evaluatePair', pair: name, on: pair.to, result },
    ...{ mentorWords: '', apprenticeWords: '' },
    unitWords:
      result === 'reached' ? '按计划完成学习，考评合格，同意出师。' : '部分内容还不熟练，继续由班组带教。',
  };
  const risen = {
    ...{ at: at(FIRST, 230 + index), by, do: 'addPairOutcome', pair: name, kind: 'person', on: pair.to },
    ...{ answers: { name: pair.apprentice, level: levels[index % levels.length] }, uploads: ['certificate'] },
  };
  return result === 'reached' && index % 2 === 0 ? [sealed, evaluated, risen] : [sealed, evaluated];
}

/** All acts. `pairs` as history.mjs makes them; `learner` is the pair that the demo's apprentice signs in for. */
export function pairActs(pairs, learner, account) {
  const told = pairs.map((pair, index) => (index === learner ? { ...pair, user: account } : pair));
  return [...told.map(begun), ...told.flatMap(wentOn)];
}
