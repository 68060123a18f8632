import type { english } from './en/index.ts';

/**
 * All words of the interface in one language: texts, and functions of what a sentence is about. English says what there
 * is; Hindi and Arabic must have the same, or they don't compile. Whoever adds a word in English adds it to the same
 * file in `hi` and `ar`.
 * Dates and quantities in words have phrases of their own in `src/core`. The panel of `npm run dev` still holds its own.
 *
 * One thing has one word in each language:
 *
 * | English       | Hindi       | Arabic        |
 * |---------------|-------------|---------------|
 * | dossier       | संकलन       | ملف           |
 * | briefing      | सारांश       | موجز          |
 * | event         | घटना        | حدث           |
 * | figure        | संख्या       | رقم           |
 * | reading       | दिया गया मान | قيمة واردة    |
 * | source        | स्रोत        | مصدر          |
 * | passage       | अंश         | مقتطف         |
 * | quotation     | उद्धरण       | اقتباس        |
 * | evidence      | प्रमाण       | أدلة          |
 * | proof         | सबूत        | إثبات         |
 * | seal          | मुहर        | ختم           |
 * | note          | टिप्पणी      | حاشية         |
 * | record, entry | प्रविष्टि     | مدخل          |
 * | fact          | तथ्य        | معلومة        |
 * | timeline      | समयरेखा      | خط زمني       |
 * | lane          | पंक्ति       | مسار          |
 * | meeting       | बैठक        | لقاء          |
 * | organisation  | संगठन       | هيئة          |
 * | initiative    | पहल         | مبادرة        |
 * | inference     | निष्कर्ष     | استنتاج       |
 * | correction    | भूल-सुधार    | تصحيح         |
 * | change        | बदलाव       | تعديل         |
 * | editors       | संपादक       | محررون        |
 * | view          | दृश्य        | عرض           |
 *
 * Hindi ends a sentence with “।” and quotes with “…”, Arabic has “،”, “؛” and «…». Both keep names of formats, licences
 * and keys (CSV, JSON, UTC, D) as they are.
 */
export type Words = typeof english;
