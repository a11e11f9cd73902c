import { GdDenunciationGuide } from '../denunciation-guide/index.js';

GdDenunciationGuide.define('gd-denunciation-guide');
