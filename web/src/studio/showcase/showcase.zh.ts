// Words of the settings of a 公开页.
export const zh = {
  title: '公开页', what: '公开页的设置', lead: '打开后，任何人凭链接不用登录就能看：工作室名称、方向、周期、成员人数，和下面勾选的内容。成员姓名、电话、草稿和未确认的成果不会出现；搜索引擎不收录。',
  on: '公开', off: '没有公开：链接打不开。', host: '显示主持人姓名和职称（{{name}}）', briefs: '公开哪些简报', results: '公开哪些成果', noBriefs: '还没有已发布的简报。', noResults: '还没有已确认的成果。', held: '含有姓名或号码，不能公开：{{words}}',
  link: '链接', copy: '复制链接', copied: '链接已复制', preview: '预览', previewHint: '保存后，预览看到的就是访客看到的。', save: '保存', savedOn: '已公开', savedOff: '已关闭，链接不能再打开', close: '关闭公开页', staff: '由主持人设置。您可以写明原因关闭它：链接立即打不开，主持人收到消息，解除之前不能再打开。', reason: '关闭的原因（主持人会看到）', lift: '解除关闭', lifted: '已解除，是否公开由主持人定', closed: '{{by}}在{{day}}关闭了公开页：{{reason}}。', closedHost: '现在不能打开；请在下面改好，再请{{by}}或区里其他教研员解除。', closedStaff: '解除之前主持人不能打开；解除后仍不公开，由主持人决定何时打开。', saved: '已保存', rests: '工作室不在有效期内，公开页已停；只能关闭，不能打开。',
};
