import { word } from '../words/words.ts'

/** Yuan as a person reads them: 约 ¥0.30. */
export const priceWords = (yuan: number): string => word('price_about', yuan.toFixed(yuan < 0.1 && yuan > 0 ? 3 : 2))
