/** What the figures of letters mean, as an agency prints it below them unless it says so in words of its own. */

export interface LetterStatisticsConfig {
  /** With fewer ratings than these their grades are not told: somebody might be known by them. */
  readonly minRatings: number;
  readonly definitions: readonly { readonly term: string; readonly text: string }[];
}

const minimum = 5;

export function letterStatisticsConfig({ minRatings = minimum, definitions = usualDefinitions(minRatings) }: Partial<LetterStatisticsConfig> = {}): LetterStatisticsConfig {
  return { minRatings, definitions };
}

function usualDefinitions(minRatings: number): LetterStatisticsConfig['definitions'] {
  return [
    { term: '统计时间', text: '按收到来信的月份统计。以后办到哪一步，都算在这个月。' },
    { term: '收到', text: '寄到信箱的全部来信。它是答复、没有受理、撤回、正在办之和。' },
    { term: '答复', text: '已经答复过的来信。答复率是答复的占收到的多少。' },
    { term: '没有受理', text: '不归这里办的来信。已经告诉写信人原因和去处。' },
    { term: '撤回', text: '答复以前，写信人自己撤回的来信。' },
    { term: '按期答复', text: '第一次答复没有过期限的来信。占比按已答复的算。等写信人补充的日子不计。依规延期的，按延期后的日子算。' },
    { term: '超过期限', text: '统计时过了期限、还没有答复的来信。再次办理的也算。期限没过就在等写信人补充的，不算。' },
    { term: '平均办理', text: '从收到到第一次答复的工作日。不含等写信人补充的日子。放假和调休按国家公布的安排算。' },
    { term: '再次办理', text: '写信人不满意或追问，又办一次的来信。' },
    { term: '评价', text: '写信人对答复的评价，一封信算最后一次。非常满意、满意、基本满意，都算满意。满意率是满意的占评价的多少。' },
    { term: '人数太少', text: `评价不到${String(minRatings)}封的，不显示各等次。有时同表另一行也不显示，免得推算出来。` },
    { term: '单位', text: '按现在承办的单位统计。举报信只计总数，不分单位。' },
    { term: '公开', text: '写信人同不同意公开，都不影响统计。' },
  ];
}
