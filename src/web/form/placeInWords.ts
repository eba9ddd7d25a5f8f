export { placeInWords } from '../../core/answers/placeInWords.ts';
