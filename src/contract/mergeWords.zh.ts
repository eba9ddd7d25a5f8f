/** What goes over when two files become one, by table; what has no word here is a further record. */
export const movedWords: Readonly<Record<string, string>> = {
  annual_report: '年度报告',
  application: '申报',
  alliance_host: '联盟轮值',
  alliance_member: '联盟成员',
  alliance_result_studio: '联盟成果',
  follow_up: '跟进事项',
  invitation: '邀请',
  mentor_pair: '师徒',
  membership: '账号的角色',
  plaque: '牌匾和证书',
  studio_act: '处理记录',
  studio_act_report: '整改报告',
  studio_member: '成员',
  studio_title: '称号',
  subsidy_line: '资金记录',
  survey_problem: '摸底查找的问题',
  survey_sheet: '摸底调查',
  work_entry: '年度记录',
};

export const movedWord = (table: string): string => movedWords[table] ?? '其他记录';
