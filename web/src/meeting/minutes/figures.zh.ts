// Words of polls, speeches and ratings in the minutes.
export const zh = {
  polls: { label: '投票结果', none: '没有结束的投票。', count: '{{n}} 人投票', nobody: '没有人投票', named: '记名', secret: '不记名', mean: '平均 {{n}} 分', votes: '{{n}} 票', withheld: '人数太少，不公布结果。' },
  speeches: { label: '发言', none: '没有发言记录。', line: '{{name}} {{n}} 次，约 {{minutes}} 分钟', join: '；' },
  ratings: { label: '评课结果', none: '评课公布后，在活动结束时写入这里。', sum: '{{rubric}}，{{n}} 份，平均 {{mean}} 分', item: '项目', mean: '平均 / 满分', experts: '专家', span: '最低–最高' },
};
