import { wordsOf } from './words.ts';

/** What signing in says. None of the words tells whether an account exists (trust S4). */
export const identityProblems = wordsOf({
  'sign-in-required': [401, '请先登录', 'Please sign in', '登录后再办理；已填写的内容会保留。', 'Sign in and go on; what you have entered is kept.'],
  'session-expired': [401, '登录已过期', 'Your session has ended', '请重新登录；已填写的内容没有丢失。', 'Sign in again; what you have entered is not lost.'],
  'step-up-required': [401, '请再确认一次是您本人', 'Please confirm that it is you', '批准、公布和签署前要重新验证身份，验证后接着办理。', 'Approving, publishing and signing need a fresh proof; the act goes on after it.'],
  'sign-in-failed': [401, '账号名或密码不对', 'The name or the password is not right', '请核对后再试；忘记密码，群众可在登录页用手机重设，工作人员请找平台运行岗重置。', 'Check both and try again. Who lost a password resets it from the page to sign in; staff ask the operator.'],
  'second-factor-failed': [401, '验证没有通过', 'The proof was not accepted', '请输入验证器里现在的六位数字，用过的不能再用。', 'Enter the six digits shown now; used ones do not count again.'],
  'phone-needed': [422, '请填注册时用的手机号', 'Enter the mobile number of the account', '验证码只发到注册账号用的手机号。用账号名注册的，请带身份证到区政务服务中心重置。', 'The code goes to the mobile number that the account was opened with. Accounts with another name are reset at the district service centre.'],
  'no-text-messages': [409, '现在不能发短信', 'No text messages can be sent now', '请带身份证到区政务服务中心重置密码。', 'Bring your identity card to the district service centre to have the password reset.'],
  'reset-refused': [422, '验证码不对，或者已经过期', 'The code is wrong, or too old', '请核对短信里的八位数字；还不行，请重新获取验证码。', 'Check the eight digits of the message; if they fail again, ask for another code.'],
  'too-many-sign-ins': [429, '试得太多，请稍后再试', 'Too many tries; please wait', '请过一会儿再试。用通行密钥登录不受影响。', 'Try again later. Signing in with a passkey is not held up.'],
  'too-many-requests': [429, '操作太频繁', 'Too many requests', '请稍等片刻再试。', 'Wait a moment and try again.'],
  'password-refused': [422, '这个密码不能用', 'This password cannot be used', '请换一个更长、不常见、不含账号名的密码。', 'Choose a longer one that is not common and does not hold the account name.'],
  'login-taken': [409, '这个账号名不能用', 'This account name cannot be used', '请换一个账号名；已有账号请直接登录。', 'Choose another name; if you have an account, sign in.'],
  'post-not-chosen': [409, '请先选择办理岗位', 'Choose the post to act for', '您有多个岗位，请在页面右上角选择现在以哪个岗位办理。', 'You hold several posts: choose one at the top of the page.'],
  'last-factor': [409, '不能去掉唯一的第二重验证', 'The only second factor cannot be removed', '请先添加另一种验证方式。', 'Add another one first.'],
  'sample-only': [404, '只有示例区有示例账号', 'Sample accounts exist in the sample district only', '正式环境请用本人账号登录。', 'Elsewhere, sign in with your own account.'],
  'no-such-provider': [404, '没有接入统一身份认证', 'No identity provider is connected', '请用本平台的账号登录。', 'Sign in with an account of this platform.'],
  'provider-refused': [401, '统一身份认证没有通过', 'The identity provider’s answer was not accepted', '请回到登录页重新登录。', 'Go back to the sign-in page and start again.'],
});
