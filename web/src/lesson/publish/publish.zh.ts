// Words of 入库 and of the check before it.
export const zh = {
  check: {
    title: '去标识检查', lead: '逐条看可能认出学生的内容：改写，或标为误报并写明原因。全部处理后签署，正文里的改写立即生效。', none: '没有发现身份证号、学籍号、电话或班级旁的姓名。请通读全文后签署。', what: '检查结果',
    wrote: '您参与了写作，检查须由没有参与写作的同事来做。', sign: '签署', done: '已签署去标识检查', left: '还有 {{n}} 处没有处理', signedBy: '{{name}}已签署', handled: '已处理', falseAlarm: '误报', how: '“{{words}}”怎么处理', replacement: '改为', reason: '误报的原因', reasonHint: '例如：这是公开的求助热线', marks: '已签署的处理',
  },
  publish: { title: '入库', lead: '入库后留下不可更改的快照，全区老师都能阅读；作者会收到消息。', go: '入库', done: '已入库' },
  list: { title: '已入库教学设计', lead: '全区共享，只读。', what: '已入库教学设计', none: '还没有入库的教学设计。归档并做过去标识检查后，由区教研员入库。', open: '全区已入库', by: '{{names}}', find: '按课题、年级、作者查找', nothing: '没有符合条件的教学设计。' },
  read: { back: '已入库教学设计', text: '正文', at: '{{day}}入库', studio: '来自{{studio}}' },
};
