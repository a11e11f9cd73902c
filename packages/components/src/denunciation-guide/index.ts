export { GdDenunciationGuide } from './gd-denunciation-guide.js';
