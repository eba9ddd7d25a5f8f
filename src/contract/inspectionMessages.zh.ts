const results = { passed: '合格', rectify: '限期整改', failed: '不合格' } as const;

/** What people are told of the inspection. */
export const inspectionMessages = {
  inspected: (name: string, result: keyof typeof results, rectifyBy: string | null) => ({
    title: `“${name}”的验收结果：${results[result]}`,
    text:
      result === 'rectify'
        ? `请于 ${rectifyBy ?? '规定期限'} 前完成整改，填报整改情况。要求见整改意见书。`
        : '详情见验收意见书。',
  }),
  rectifyNears: (name: string, rectifyBy: string) => ({
    title: `“${name}”的整改期限是 ${rectifyBy}`,
    text: '请按整改意见书完成整改，填报整改情况。',
  }),
  rectificationReported: (name: string) => ({
    title: `“${name}”报告了整改情况`,
    text: '请查看整改情况，安排复验。',
  }),
} as const;
