/** Dialects of web-hooks: 企业微信机器人, 钉钉机器人, and plain JSON. */
export const hookKinds = ['wecom', 'dingtalk', 'plain'] as const;
export type HookKind = (typeof hookKinds)[number];
