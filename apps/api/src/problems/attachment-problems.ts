import { wordsOf } from './words.ts';

/** What is said of files that are sent, and of those that are kept. */
export const attachmentProblems = wordsOf({
  'attachment-empty': [422, '没有收到文件', 'No file came', '请选择要上传的照片或 PDF。', 'Choose the photo or PDF to send.'],
  'attachment-too-large': [413, '文件太大', 'The file is too large', '每个文件不超过 10 MB；请调低拍照清晰度，或分成几个文件。', 'A file may have up to 10 MB: take the photo smaller, or send it in parts.'],
  'attachment-type': [415, '只收 JPG、PNG 照片和 PDF', 'Only JPG and PNG photos and PDF are taken', '请换成照片或完整的 PDF 再传。改文件名没有用，系统看的是内容。', 'Send a photo or a whole PDF. Renaming a file does not help: what counts is inside.'],
  'attachment-dimensions': [422, '图片尺寸不正常', 'The image has unusual dimensions', '请重新拍照或截图后再传。', 'Take the photo again and send it.'],
  'too-many-files': [413, '一次传的文件太多', 'Too many files at once', '每份材料最多 20 个文件，请分几次上传。', 'A paper may have up to 20 files; send them in parts.'],
  'case-files-full': [413, '这件事的文件已经太多', 'There are too many files on this', '一件事的文件合计不超过 100 MB；请去掉重复的，或交到窗口。', 'Files of one application may have 100 MB together: leave out what is double, or bring them to the window.'],
  'file-name': [400, '文件名读不出来', 'The file name cannot be read', 'X-File-Name 要用 UTF-8 百分号编码。', 'Send X-File-Name percent-encoded in UTF-8.'],
  'upload-incomplete': [400, '文件没有传完', 'The file did not arrive whole', '网络断了一下，请再传一次。', 'The connection broke off; send it again.'],
  'upload-busy': [503, '正在上传的人太多', 'Too many are sending files', '请过几秒再传。', 'Try again in a few seconds.'],
  'attachment-case': [400, '没有说明是哪一件', 'The case is not named', '工作人员查看文件要带上办件编号 case。', 'An officer looks at a file within a case: add the parameter case.'],
  'attachment-erased': [410, '文件已按规定删除', 'The file was erased as the law asks', '如还需要，请申请人重新提交。', 'If it is still needed, the applicant sends it again.'],
  'integrity-violation': [500, '保存的文件丢失或被改动，已停止提供', 'A stored file is missing or was altered; it is not served', '请把追踪号告诉审计人员，从备份恢复这个文件。', 'Give the trace id to the auditor, and restore this file from a backup.'],
  'storage-full': [507, '存储空间已满，文件没有保存', 'The disk is full; the file was not kept', '请稍后再传，或联系窗口。已提交的内容没有丢失。', 'Try again later, or ask the window. What was submitted before is not lost.'],
});
