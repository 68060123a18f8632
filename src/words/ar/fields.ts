/** What the fields of dossier.json say, by what their schemas say in English. */
export const fields: Readonly<Record<string, string>> = {
  'The address of this schema, from that of the file.': 'عنوان هذا المخطط، ابتداءً من عنوان الملف.',
  'The site’s name.': 'اسم الموقع.',
  'One sentence for search engines and the home page.': 'جملة واحدة لمحركات البحث وللصفحة الرئيسية.',
  'The language of the entries (BCP 47).': 'لغة المداخل (BCP 47).',
  'Where the site will stand; its path has letters (a to z), digits and - . _ ~ only: https://example.org/dossier/':
    'أين سيكون الموقع؛ ولا يضم مساره إلا حروفًا لاتينية صغيرة وأرقامًا و- . _ ~: `https://example.org/dossier/`',
  'Where readers report mistakes: a mail address, or a web address that takes “title” and “body”.':
    'أين يبلّغ القراء عن الأخطاء: عنوان بريد، أو عنوان ويب يقبل `title` و`body`.',
  'The briefing that opens the home page; null while there is none.':
    'الموجز الذي تبدأ به الصفحة الرئيسية؛ `null` ما دام لا يوجد موجز.',
  'The rows of the timeline, from top to bottom.': 'مسارات الخط الزمني، من الأعلى إلى الأسفل.',
  'The lane’s id, for <Timeline lanes="…" />.': 'معرّف المسار، للاستعمال في `<Timeline lanes="…" />`.',
  'What readers see beside the lane.': 'ما يراه القراء بجانب المسار.',
  'The kinds of event in this lane.': 'أنواع الأحداث في هذا المسار.',
  'Whether those who take part have met each other.': 'هل التقى المشاركون بعضهم بعضًا.',
  'The largest share of a source’s words that the site may quote.': 'أكبر نسبة من كلمات المصدر يجوز للموقع أن يقتبسها.',
  'Who makes the dossier.': 'من يُعدّ الملف.',
  'On what terms the summaries may be used: CC BY 4.0.': 'بأي شروط يجوز استعمال الموجزات: CC BY 4.0.',
  'Why the dossier exists, in a few sentences.': 'لماذا وُضع الملف، في بضع جمل.',
  'What happened; a synthesis is titled by it too.': 'ما حدث؛ وبه يُعنوَن أيضًا الموجز الجامع لعدة مصادر.',
  'One or two sentences under the title.': 'جملة أو جملتان تحت العنوان.',
  'The day on which the briefing was finished.': 'اليوم الذي اكتمل فيه الموجز.',
  'Who wrote it.': 'من كتبه.',
  'The sources it summarises: one for a summary, several for a synthesis.':
    'المصادر التي يوجزها: مصدر واحد أو عدة مصادر مجتمعة.',
  'The language of its text (BCP 47), where it isn’t that of the dossier.': 'لغة نصه (BCP 47)، إن لم تكن لغة الملف.',
  'The id of the briefing that it is a translation of. Each leads readers to the other.':
    'معرّف الموجز الذي هو ترجمة له. وكل منهما يقود القراء إلى الآخر.',
  'What a hurried reader must know, each with its evidence.': 'ما لا بد أن يعرفه القارئ المستعجل، وكل نقطة مع أدلتها.',
  'What the sources tell differently, each with its evidence; the lead’s stand on the home page.':
    'ما تختلف المصادر في روايته، وكل نقطة مع أدلتها؛ ونقاط الموجز الرئيسي تظهر في الصفحة الرئيسية.',
  'What was put right after publication, dated.': 'ما صُحّح بعد النشر، مع تاريخه.',
  'The day of the correction.': 'يوم التصحيح.',
  'What was wrong and what is right now.': 'ما كان خطأً وما هو الصواب الآن.',
  'The sentence as readers saw it before. Links to it lead to the one that stands now.':
    'الجملة كما رآها القراء من قبل. والروابط إليها تقود إلى الجملة القائمة الآن.',
  'The sentence as readers see it now; left out where it was taken away.':
    'الجملة كما يراها القراء الآن؛ ويُترك الحقل إن حُذفت.',
  'What else changed after publication, so far as readers should know, dated.':
    'ما تغيّر غير ذلك بعد النشر، بقدر ما ينبغي أن يعرفه القراء، مع تاريخه.',
  'The day of the change.': 'يوم التعديل.',
  'What was added or written anew, though nothing was wrong.': 'ما أُضيف أو أُعيدت كتابته، وإن لم يكن فيه خطأ.',
  'The day from which it is published. Until then it is checked, and named nowhere on the site.':
    'اليوم الذي يُنشر ابتداءً منه. وحتى ذلك اليوم يُفحص ولا يُذكر في الموقع.',
  'A draft is checked but not published.': 'المسودة تُفحص ولا تُنشر.',
  'Sources that say nothing of it, as an editor found who read them.':
    'المصادر التي لا تقول عنه شيئًا، كما وجد محرر قرأها.',
  'The id of a source that doesn’t say it.': 'معرّف مصدر لا يقوله.',
  'What it doesn’t say: “the day”. Left out where it says nothing of the matter at all.':
    'ما لا يقوله: «اليوم». ويُترك الحقل إن لم يقل عن الأمر شيئًا البتة.',
  'The day on which an editor last read the source for it.': 'اليوم الذي قرأ فيه محرر المصدر لأجله آخر مرة.',
  'What content rules find in this entry and the editors set aside.':
    'ما تجده قواعد المحتوى في هذا المدخل ونحّاه المحررون.',
  'The rule’s name, as `check` prints it.': 'اسم القاعدة كما يطبعه `check`.',
  'The words that it finds, as `check` prints them in quotation marks.':
    'الكلمات التي تجدها، كما يطبعها `check` بين علامتي اقتباس.',
  'Why the rule doesn’t fit here. Readers see it.': 'لماذا لا تصلح القاعدة هنا. يرى القراء ذلك.',
  'What the record is called in addresses and by other records.': 'اسم المدخل في العناوين وفي المداخل الأخرى.',
  'Its page, from the address of the site on.': 'صفحته، ابتداءً من عنوان الموقع.',
  'Records that point to it.': 'المداخل التي تشير إليه.',
  'In the order of time.': 'بترتيب الزمن.',
  'What happened, in a short sentence.': 'ما حدث، في جملة قصيرة.',
  'A short name that other events’ dates use: “the ministerial”.':
    'اسم قصير تستعمله تواريخ الأحداث الأخرى: «الاجتماع».',
  'The kind of event; site.yaml says which kinds share a lane.':
    'نوع الحدث؛ ويحدد `site.yaml` الأنواع التي يجمعها مسار واحد.',
  'null where the sources give a relation alone.': '`null` حيث لا تذكر المصادر إلا علاقة.',
  'Who took part: a person’s or an organisation’s id, or a country and the role that the source names.':
    'من شارك: معرّف شخص أو هيئة، أو بلد والمنصب الذي يذكره المصدر.',
  'The office, in the sources’ words.': 'المنصب، بكلمات المصادر.',
  'Whether the sources say only that the first participant met the others, not that these met each other.':
    'هل تقول المصادر فقط إن المشارك الأول التقى الآخرين، لا إنهم التقوا بعضهم بعضًا.',
  'Initiatives that the event is about.': 'المبادرات التي يدور حولها الحدث.',
  'The passages that the record rests on.': 'المقتطفات التي يستند إليها المدخل.',
  'What no source says and the editors concluded.': 'ما لا يقوله أي مصدر واستنتجه المحررون.',
  'The field that rests on it, if it is one of these: date, place, participants.':
    'الحقل الذي يستند إليه، إن كان أحد هذه: التاريخ (`date`) أو المكان (`place`) أو المشاركين (`participants`).',
  'What is inferred, in a word or two: “the year”.': 'ما استُنتج، في كلمة أو كلمتين: «السنة».',
  'Why the editors think so. Readers see it.': 'لماذا يرى المحررون ذلك. ويراه القراء.',
  'A place in time that the sources give by another event.': 'موضع في الزمن تحدده المصادر بحدث آخر.',
  'Where, with the coordinates of the town.': 'أين، مع إحداثيات المدينة.',
  'The place’s name, as the sources write it.': 'اسم المكان كما تكتبه المصادر.',
  'The code of the country in which it lies.': 'رمز البلد الذي يقع فيه.',
  'In degrees, north of the equator: 38.7.': 'بالدرجات، شمال خط الاستواء: 38.7.',
  'In degrees, east of Greenwich: -9.1.': 'بالدرجات، شرق غرينتش: ‎-9.1.',
  'The dates that single passages give.': 'التواريخ التي تذكرها مقتطفات بعينها.',
  'When it was, so far as its date and its relation tell.': 'متى كان، بقدر ما يدل عليه تاريخه وعلاقته.',
  'As the sources write it.': 'كما تكتبه المصادر.',
  'The country for which the person acts.': 'البلد الذي يعمل الشخص لأجله.',
  'What the sources call it in short: NATO.': 'ما تسميه به المصادر اختصارًا: «الناتو».',
  'What it is, in a word or two: ministry, court, company, team, bloc.':
    'ما هي، في كلمة أو كلمتين: وزارة، محكمة، شركة، فريق، تكتل.',
  'The country to which it belongs.': 'البلد الذي تنتمي إليه.',
  'The name, as the sources write it.': 'الاسم كما تكتبه المصادر.',
  'One sentence that says what it is.': 'جملة واحدة تقول ما هي.',
  'Countries whose undertaking it is.': 'البلدان التي تقوم بها.',
  'People whom the sources connect with it.': 'الأشخاص الذين تربطهم المصادر بها.',
  'Organisations that run it or belong to it.': 'الهيئات التي تديرها أو تنتمي إليها.',
  'What the number is about.': 'ما يدور حوله الرقم.',
  'What is counted or measured, in the plural: countries.': 'ما يُعدّ أو يُقاس، بصيغة الجمع: بلدان.',
  'One for each passage that gives the number.': 'واحدة لكل مقتطف يذكر الرقم.',
  'Events that the number belongs to.': 'الأحداث التي يخصها الرقم.',
  'Initiatives that the number belongs to.': 'المبادرات التي يخصها الرقم.',
  'The editors’ short name for the source, used in footnotes: “News18”.':
    'الاسم القصير الذي يسمي به المحررون المصدر في الحواشي.',
  'What sentences call it, where that isn’t its short name: “the India overview”.':
    'ما تسميه به الجمل، إن لم يكن اسمه القصير.',
  'The headline; `null` where the article has none.': 'عنوان المقال؛ `null` إن لم يكن له عنوان.',
  'Who published it; `null` where that isn’t known.': 'من نشره؛ `null` إن لم يُعرف.',
  'Who signed it; `null` where nobody did.': 'من وقّعه؛ `null` إن لم يوقّعه أحد.',
  'When it was published, with the zone where the article gives a time.':
    'متى نُشر، مع المنطقة الزمنية حيث يذكر المقال وقتًا.',
  'When it was last changed.': 'متى عُدّل آخر مرة.',
  'The article’s language (BCP 47): en, fr, pt-BR.': 'لغة المقال (BCP 47): `en` أو `fr` أو `pt-BR`.',
  'Where it can be read.': 'أين يمكن قراءته.',
  'Where an archive keeps it.': 'أين يحفظه أرشيف.',
  'The day on which the editors read it.': 'اليوم الذي قرأه فيه المحررون.',
  'Whose the text is and on what terms it is quoted.': 'لمن النص وبأي شروط يُقتبس.',
  'The largest share of its words that may be quoted, where it isn’t that of site.yaml: 1 in the public domain.':
    'أكبر نسبة من كلماته يجوز اقتباسها، إن لم تكن ما في `site.yaml`: تكون 1 لما هو ملك عام.',
  'What a reader should know about this source.': 'ما ينبغي أن يعرفه القارئ عن هذا المصدر.',
  'Written by `npm run source -- add … --secret`: its text is sealed with a random secret, which lies beside the text alone.':
    'يكتبه `npm run source -- add … --secret`: نصه مختوم بسرّ عشوائي لا يوجد إلا بجانب النص.',
  'What passages are proved by, one for each copy of the text. Written by `npm run source`.':
    'ما تُثبَت به المقتطفات، واحد لكل نسخة من النص. يكتبه `npm run source`.',
  'Of the way in which it is made.': 'إصدار الطريقة التي صُنع بها.',
  'How many words the text has.': 'عدد كلمات النص.',
  'The first word of each paragraph, counted from 0.': 'أول كلمة في كل فقرة، والعدّ من 0.',
  'Tells whether a text is the sealed one.': 'يدل على أن نصًا ما هو النص المختوم أو لا.',
  'What proofs lead up to.': 'ما تنتهي إليه الإثباتات.',
  'Countries to which a record points; their ids are ISO 3166 codes.':
    'البلدان التي يشير إليها مدخل؛ ومعرّفاتها رموز ISO 3166.',
  'In the language of the site.': 'بلغة الموقع.',
  'How well the dossier is sourced, in counts.': 'مدى توثيق الملف بالمصادر، بالأعداد.',
  'A quoted passage and what came of looking it up in its source.': 'مقتطف ونتيجة البحث عنه في مصدره.',
  'The id of the source.': 'معرّف المصدر.',
  'The passage; … and brackets show what the editors left out or put in.':
    'المقتطف؛ وتبيّن … والأقواس ما حذفه المحررون أو أضافوه.',
  'The verdict.': 'نتيجة الفحص.',
  'What came of looking it up.': 'نتيجة البحث عنه.',
  'Where its pieces stand, in words from 0; the word at the end is no part of it.':
    'أين تقع قطعه، بالكلمات ابتداءً من 0؛ والكلمة التي في النهاية ليست منه.',
  'How many words each gap between two pieces leaves out.': 'عدد الكلمات المحذوفة في كل فراغ بين قطعتين.',
  'Which of the seals of the source it was proved by, from 0.': 'أي أختام المصدر أُثبت به، والعدّ من 0.',
  'What it speaks of instead, where it doesn’t bear the matter out.': 'ما يتحدث عنه بدلًا من ذلك، حيث لا يؤيد الأمر.',
  'What the editors worked out of numbers in the passages.': 'ما حسبه المحررون من أرقام في المقتطفات.',
  'The passage in the language of the entry, by the editors.': 'المقتطف بلغة المدخل، بترجمة المحررين.',
  'What finds its stretches in the article (W3C Web Annotation).': 'ما تُعرف به مواضعه في المقال (W3C Web Annotation).',
  'The text of an entry.': 'نص المدخل.',
  'In the order of reading: Markdown, in which [^1] is citation 1 and a link to a record is kind:id.':
    'بترتيب القراءة: Markdown، وفيه `[^1]` هي الحاشية 1 والرابط إلى مدخل هو `kind:id`.',
  'Its footnotes.': 'حواشيه.',
  'Its sentences, each with the numbers of its citations.': 'جمله، وكل جملة مع أرقام حواشيها.',
  'What its links lead to.': 'المداخل التي تقود إليها روابطه.',
  'What its other links lead to.': 'ما تقود إليه روابطه الأخرى.',
  'A record or a country.': 'مدخل أو بلد.',
  'A date as sources give it, with the stretch of time that it allows.':
    'تاريخ كما تذكره المصادر، مع المدة التي يحتملها.',
  'As the editors wrote it (EDTF, ISO 8601-2).': 'كما كتبه المحررون (EDTF, ISO 8601-2).',
  'The first millisecond that is possible, in UTC since 1970; null: none is known.':
    'أول ميلي ثانية ممكنة، بتوقيت UTC منذ 1970؛ `null` إن لم تُعرف.',
  'The first millisecond that is too late; null: none is known.':
    'أول ميلي ثانية متأخرة عن الحدث حتمًا؛ `null` إن لم تُعرف.',
  'IANA time zone or offset of a date to the minute.': 'منطقة IANA الزمنية، أو فرق التوقيت لتاريخ محدد بالدقيقة.',
  'null: no lower limit.': '`null`: لا حد أدنى.',
  'null: no upper limit.': '`null`: لا حد أعلى.',
  'Whether min itself is not meant.': 'هل `min` نفسه غير مقصود.',
  'Whether max itself is not meant.': 'هل `max` نفسه غير مقصود.',
  '“about”, “nearly”.': '«نحو»، «قرابة».',
  'A currency (ISO 4217), $, %, or null for a bare number.': 'عملة (ISO 4217) أو $ أو %؛ `null` إن كان عددًا مجردًا.',
};
