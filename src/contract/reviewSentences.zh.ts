import type { RefusalParams } from '../core/refusals.ts';
import type { ConflictKind } from '../core/review/conflicts.ts';

type ReviewRefusal =
  | 'reviewRoundClosed'
  | 'nothingToReview'
  | 'nothingToAssign'
  | 'tooFewReviewers'
  | 'alreadyAssigned'
  | 'reviewerConflict'
  | 'reviewHandedIn'
  | 'reviewNotHandedIn'
  | 'reviewSheetChanged'
  | 'reviewSheetOlder'
  | 'reviewIncomplete'
  | 'onlyVotes'
  | 'orderIncomplete'
  | 'reviewConcluded'
  | 'nothingReviewed'
  | 'reviewsOpen';

/** Why somebody should keep away, in words. */
export const conflictWords: { readonly [K in ConflictKind]: string } = {
  ownUnit: '与申报同一单位',
  ownBody: '与申报同属一个推荐单位',
  declared: '本人已申报回避',
};

const some = (names: readonly string[]) =>
  names.length > 5 ? `${names.slice(0, 5).join('、')}等 ${names.length} 项` : names.join('、');

/** Sentences of the review. */
export const reviewSentences: { readonly [C in ReviewRefusal]: (params: RefusalParams[C]) => string } = {
  reviewRoundClosed: ({ title }) => `“${title}”已经结束，不能再改。确需继续的，请联系经办人另开一轮评审。`,
  nothingToReview: () => '这个类别还没有可以评审的申报。请等申报送到本级以后再分配。',
  nothingToAssign: () => '每份申报都已分配足够的评审专家。要增加的，请在申报那一行单独指定。',
  tooFewReviewers: ({ need, names }) =>
    `除去需要回避的人，有 ${names.length} 份申报凑不够 ${need} 位评审专家：${some(names)}。请增加专家，或减少每份的评审人数。`,
  alreadyAssigned: ({ name }) => `${name}已经在评审这份申报，请另选一位。`,
  reviewerConflict: ({ name, kind }) =>
    `${name}需要回避：${conflictWords[kind]}。请另选一位；确需由这位专家评审的，请写明理由，理由会记入日志并写进评审情况表。`,
  reviewHandedIn: () => '评分已经提交，不能再改。确需修改的，请联系经办人退回。',
  reviewNotHandedIn: () => '这份评分还没有提交，专家本人可以直接修改，不用退回。',
  reviewSheetChanged: () => '这份评分表在另一个窗口里改过。请对照两边的内容，选择保留哪一份。',
  reviewSheetOlder: () => '这份评分表刚刚又有修改，请刷新查看最新内容后再提交。',
  reviewIncomplete: ({ items }) => `还有 ${items.length} 项没有评：${some(items)}。请评完再提交。`,
  onlyVotes: () => '这一轮是无记名投票，不打分，也不退回。请到投票页投票。',
  orderIncomplete: () => '出场顺序里有遗漏或重复。请刷新页面，把每份申报排一次。',
  reviewConcluded: () => '评审结果刚刚由另一位经办人形成。请刷新查看，需要更新的再形成一次。',
  nothingReviewed: () => '还没有人提交评分或投票，不能形成结果。请先完成至少一轮评审。',
  reviewsOpen: ({ count }) => `还有 ${count} 份评分没有提交。请先催办；确需现在形成结果的，请写明理由。`,
};
