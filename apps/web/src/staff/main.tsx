import '../styles/staff.css';
import { createRoot } from 'react-dom/client';
import { createText } from '../i18n/text.tsx';
import { StaffApp } from './app.tsx';

const language = location.pathname === '/en' || location.pathname.startsWith('/en/') ? 'en' : 'zh';
const { messages } = language === 'en' ? await import('../i18n/en/messages.ts') : await import('../i18n/zh/messages.ts');
const words = createText(language, messages);
document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';

const root = document.getElementById('root');
if (!root) throw new Error('staff.html has no #root');
createRoot(root).render(<StaffApp words={words} />);
