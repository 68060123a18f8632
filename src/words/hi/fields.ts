/** What the fields of dossier.json say, by what their schemas say in English. */
export const fields: Readonly<Record<string, string>> = {
  'The address of this schema, from that of the file.': 'इस स्कीमा का पता, फ़ाइल के पते से आगे।',
  'The site’s name.': 'साइट का नाम।',
  'One sentence for search engines and the home page.': 'खोज-इंजनों और मुखपृष्ठ के लिए एक वाक्य।',
  'The language of the entries (BCP 47).': 'प्रविष्टियों की भाषा (BCP 47)।',
  'Where the site will stand; its path has letters (a to z), digits and - . _ ~ only: https://example.org/dossier/':
    'साइट कहाँ होगी; पथ में केवल रोमन अक्षर, अंक और - . _ ~ हों: `https://example.org/dossier/`',
  'Where readers report mistakes: a mail address, or a web address that takes “title” and “body”.':
    'पाठक भूलें कहाँ बताएँ: ईमेल-पता, या ऐसा वेब-पता जो `title` और `body` लेता हो।',
  'The briefing that opens the home page; null while there is none.':
    'जिस सारांश से मुखपृष्ठ खुलता है; जब तक कोई न हो, `null`।',
  'The rows of the timeline, from top to bottom.': 'समयरेखा की पंक्तियाँ, ऊपर से नीचे।',
  'The lane’s id, for <Timeline lanes="…" />.': 'पंक्ति की पहचान, `<Timeline lanes="…" />` के लिए।',
  'What readers see beside the lane.': 'पंक्ति के पास पाठकों को क्या दिखता है।',
  'The kinds of event in this lane.': 'इस पंक्ति में किस प्रकार की घटनाएँ हैं।',
  'Whether those who take part have met each other.': 'क्या भाग लेने वाले एक-दूसरे से मिले हैं।',
  'The largest share of a source’s words that the site may quote.':
    'किसी स्रोत के शब्दों का सबसे बड़ा हिस्सा जिसे साइट उद्धृत कर सकती है।',
  'Who makes the dossier.': 'संकलन कौन बनाता है।',
  'On what terms the summaries may be used: CC BY 4.0.': 'सारांशों का उपयोग किन शर्तों पर हो सकता है: CC BY 4.0।',
  'Why the dossier exists, in a few sentences.': 'संकलन किसलिए है, कुछ वाक्यों में।',
  'What happened; a synthesis is titled by it too.': 'क्या हुआ; कई स्रोतों के सारांश का शीर्षक भी यही होता है।',
  'One or two sentences under the title.': 'शीर्षक के नीचे के एक-दो वाक्य।',
  'The day on which the briefing was finished.': 'जिस दिन सारांश पूरा हुआ।',
  'Who wrote it.': 'किसने लिखा।',
  'The sources it summarises: one for a summary, several for a synthesis.':
    'किन स्रोतों का सारांश है: एक का, या साथ-साथ कई का।',
  'The language of its text (BCP 47), where it isn’t that of the dossier.':
    'इसके पाठ की भाषा (BCP 47), यदि वह संकलन की भाषा नहीं है।',
  'The id of the briefing that it is a translation of. Each leads readers to the other.':
    'जिस सारांश का यह अनुवाद है, उसकी पहचान। दोनों पाठकों को एक-दूसरे तक ले जाते हैं।',
  'What a hurried reader must know, each with its evidence.':
    'जल्दी में पढ़ने वाले को क्या जानना ही चाहिए, हर बात अपने प्रमाण के साथ।',
  'What the sources tell differently, each with its evidence; the lead’s stand on the home page.':
    'स्रोत जो अलग-अलग बताते हैं, हर बात अपने प्रमाण के साथ; मुख्य सारांश की ऐसी बातें मुखपृष्ठ पर हैं।',
  'What was put right after publication, dated.': 'प्रकाशन के बाद क्या सुधारा गया, तिथि सहित।',
  'The day of the correction.': 'भूल-सुधार का दिन।',
  'What was wrong and what is right now.': 'क्या ग़लत था और अब क्या सही है।',
  'The sentence as readers saw it before. Links to it lead to the one that stands now.':
    'वाक्य जैसा पाठकों ने पहले देखा। उसकी कड़ियाँ अब के वाक्य तक ले जाती हैं।',
  'The sentence as readers see it now; left out where it was taken away.':
    'वाक्य जैसा पाठक अब देखते हैं; हटाया गया हो तो यह खाना नहीं होता।',
  'What else changed after publication, so far as readers should know, dated.':
    'प्रकाशन के बाद और क्या बदला, जितना पाठकों को जानना चाहिए, तिथि सहित।',
  'The day of the change.': 'बदलाव का दिन।',
  'What was added or written anew, though nothing was wrong.': 'क्या जोड़ा या नए सिरे से लिखा गया, यद्यपि कुछ ग़लत नहीं था।',
  'The day from which it is published. Until then it is checked, and named nowhere on the site.':
    'जिस दिन से यह प्रकाशित है। तब तक इसकी जाँच होती है, पर साइट पर इसका नाम कहीं नहीं आता।',
  'A draft is checked but not published.': 'मसौदे की जाँच होती है, पर वह प्रकाशित नहीं होता।',
  'Sources that say nothing of it, as an editor found who read them.':
    'जो स्रोत इसके बारे में कुछ नहीं कहते, जैसा उन्हें पढ़ने वाले संपादक ने पाया।',
  'The id of a source that doesn’t say it.': 'जो स्रोत यह नहीं कहता, उसकी पहचान।',
  'What it doesn’t say: “the day”. Left out where it says nothing of the matter at all.':
    'वह क्या नहीं कहता: “दिन”। जहाँ वह इस विषय में कुछ भी न कहे, वहाँ यह खाना नहीं होता।',
  'The day on which an editor last read the source for it.': 'जिस दिन किसी संपादक ने इसके लिए स्रोत को आख़िरी बार पढ़ा।',
  'What content rules find in this entry and the editors set aside.':
    'सामग्री के नियम इस प्रविष्टि में जो पाते हैं और संपादकों ने जिसे अलग रखा।',
  'The rule’s name, as `check` prints it.': 'नियम का नाम, जैसा `check` छापता है।',
  'The words that it finds, as `check` prints them in quotation marks.':
    'वह जो शब्द पाता है, जैसे `check` उन्हें उद्धरण-चिह्नों में छापता है।',
  'Why the rule doesn’t fit here. Readers see it.': 'नियम यहाँ क्यों ठीक नहीं बैठता। पाठक इसे देखते हैं।',
  'What the record is called in addresses and by other records.': 'पतों में और दूसरी प्रविष्टियों में इस प्रविष्टि का नाम।',
  'Its page, from the address of the site on.': 'इसका पृष्ठ, साइट के पते से आगे।',
  'Records that point to it.': 'जो प्रविष्टियाँ इसकी ओर ले जाती हैं।',
  'In the order of time.': 'समय के क्रम में।',
  'What happened, in a short sentence.': 'क्या हुआ, एक छोटे वाक्य में।',
  'A short name that other events’ dates use: “the ministerial”.': 'छोटा नाम, जो दूसरी घटनाओं की तिथियों में आता है: “बैठक”।',
  'The kind of event; site.yaml says which kinds share a lane.':
    'घटना का प्रकार; कौन-से प्रकार एक पंक्ति में हैं, यह `site.yaml` बताता है।',
  'null where the sources give a relation alone.': 'जहाँ स्रोत केवल संबंध बताते हैं वहाँ `null`।',
  'Who took part: a person’s or an organisation’s id, or a country and the role that the source names.':
    'किसने भाग लिया: व्यक्ति या संगठन की पहचान, या देश और स्रोत का बताया पद।',
  'The office, in the sources’ words.': 'पद, स्रोतों के शब्दों में।',
  'Whether the sources say only that the first participant met the others, not that these met each other.':
    'क्या स्रोत केवल यह कहते हैं कि पहला प्रतिभागी औरों से मिला, यह नहीं कि वे आपस में मिले।',
  'Initiatives that the event is about.': 'जिन पहलों के बारे में घटना है।',
  'The passages that the record rests on.': 'जिन अंशों पर प्रविष्टि टिकी है।',
  'What no source says and the editors concluded.': 'जो कोई स्रोत नहीं कहता और संपादकों का निष्कर्ष है।',
  'The field that rests on it, if it is one of these: date, place, participants.':
    'इस पर टिका खाना, यदि वह इनमें से है: तिथि (`date`), स्थान (`place`), प्रतिभागी (`participants`)।',
  'What is inferred, in a word or two: “the year”.': 'निष्कर्ष किस बारे में है, एक-दो शब्दों में: “वर्ष”।',
  'Why the editors think so. Readers see it.': 'संपादक ऐसा क्यों मानते हैं। पाठक इसे देखते हैं।',
  'A place in time that the sources give by another event.': 'समय में स्थान, जो स्रोत किसी दूसरी घटना से बताते हैं।',
  'Where, with the coordinates of the town.': 'कहाँ, नगर के निर्देशांकों सहित।',
  'The place’s name, as the sources write it.': 'स्थान का नाम, जैसा स्रोत लिखते हैं।',
  'The code of the country in which it lies.': 'जिस देश में वह है, उसका कोड।',
  'In degrees, north of the equator: 38.7.': 'अंश में, भूमध्य रेखा के उत्तर में: 38.7।',
  'In degrees, east of Greenwich: -9.1.': 'अंश में, ग्रीनिच के पूर्व में: -9.1।',
  'The dates that single passages give.': 'अलग-अलग अंश जो तिथियाँ बताते हैं।',
  'When it was, so far as its date and its relation tell.': 'कब हुई, जितना उसकी तिथि और संबंध बताते हैं।',
  'As the sources write it.': 'जैसा स्रोत लिखते हैं।',
  'The country for which the person acts.': 'जिस देश की ओर से व्यक्ति काम करता है।',
  'What the sources call it in short: NATO.': 'स्रोत इसे संक्षेप में क्या कहते हैं: “नाटो”।',
  'What it is, in a word or two: ministry, court, company, team, bloc.':
    'यह क्या है, एक-दो शब्दों में: मंत्रालय, न्यायालय, कंपनी, दल, गुट।',
  'The country to which it belongs.': 'जिस देश का यह है।',
  'The name, as the sources write it.': 'नाम, जैसा स्रोत लिखते हैं।',
  'One sentence that says what it is.': 'एक वाक्य में, यह क्या है।',
  'Countries whose undertaking it is.': 'जिन देशों का यह उपक्रम है।',
  'People whom the sources connect with it.': 'स्रोत जिन व्यक्तियों को इससे जोड़ते हैं।',
  'Organisations that run it or belong to it.': 'जो संगठन इसे चलाते हैं या इससे जुड़े हैं।',
  'What the number is about.': 'संख्या किस बारे में है।',
  'What is counted or measured, in the plural: countries.': 'क्या गिना या मापा गया, बहुवचन में: देश।',
  'One for each passage that gives the number.': 'संख्या बताने वाले हर अंश के लिए एक।',
  'Events that the number belongs to.': 'जिन घटनाओं से संख्या जुड़ी है।',
  'Initiatives that the number belongs to.': 'जिन पहलों से संख्या जुड़ी है।',
  'The editors’ short name for the source, used in footnotes: “News18”.':
    'स्रोत के लिए संपादकों का छोटा नाम, जो टिप्पणियों में आता है।',
  'What sentences call it, where that isn’t its short name: “the India overview”.':
    'वाक्यों में इसे क्या कहा जाता है, यदि वह इसका छोटा नाम नहीं है।',
  'The headline; `null` where the article has none.': 'लेख का शीर्षक; न हो तो `null`।',
  'Who published it; `null` where that isn’t known.': 'किसने प्रकाशित किया; ज्ञात न हो तो `null`।',
  'Who signed it; `null` where nobody did.': 'लेख पर किसका नाम है; किसी का न हो तो `null`।',
  'When it was published, with the zone where the article gives a time.':
    'कब प्रकाशित हुआ; जहाँ लेख समय बताता है, वहाँ समय-क्षेत्र सहित।',
  'When it was last changed.': 'आख़िरी बार कब बदला गया।',
  'The article’s language (BCP 47): en, fr, pt-BR.': 'लेख की भाषा (BCP 47): `en`, `fr`, `pt-BR`।',
  'Where it can be read.': 'कहाँ पढ़ा जा सकता है।',
  'Where an archive keeps it.': 'कौन-सा अभिलेखागार उसे रखता है।',
  'The day on which the editors read it.': 'जिस दिन संपादकों ने उसे पढ़ा।',
  'Whose the text is and on what terms it is quoted.': 'पाठ किसका है और किन शर्तों पर उद्धृत है।',
  'The largest share of its words that may be quoted, where it isn’t that of site.yaml: 1 in the public domain.':
    'इसके शब्दों का सबसे बड़ा हिस्सा जो उद्धृत हो सकता है, यदि वह `site.yaml` वाला नहीं है: सार्वजनिक संपदा के लिए 1।',
  'What a reader should know about this source.': 'इस स्रोत के बारे में पाठक को क्या जानना चाहिए।',
  'Written by `npm run source -- add … --secret`: its text is sealed with a random secret, which lies beside the text alone.':
    '`npm run source -- add … --secret` लिखता है: पाठ पर यादृच्छिक गुप्त संख्या से मुहर लगी है, जो केवल पाठ के पास रखी है।',
  'What passages are proved by, one for each copy of the text. Written by `npm run source`.':
    'जिससे अंश सिद्ध होते हैं, पाठ की हर प्रति के लिए एक। `npm run source` लिखता है।',
  'Of the way in which it is made.': 'बनाने के तरीक़े का संस्करण।',
  'How many words the text has.': 'पाठ में कितने शब्द हैं।',
  'The first word of each paragraph, counted from 0.': 'हर अनुच्छेद का पहला शब्द, 0 से गिना हुआ।',
  'Tells whether a text is the sealed one.': 'बताता है कि कोई पाठ वही है या नहीं जिस पर मुहर लगी।',
  'What proofs lead up to.': 'सबूत जहाँ तक पहुँचते हैं।',
  'Countries to which a record points; their ids are ISO 3166 codes.':
    'जिन देशों की ओर कोई प्रविष्टि ले जाती है; उनकी पहचान ISO 3166 के कोड हैं।',
  'In the language of the site.': 'साइट की भाषा में।',
  'How well the dossier is sourced, in counts.': 'संकलन के स्रोत कितने पक्के हैं, गिनतियों में।',
  'A quoted passage and what came of looking it up in its source.': 'उद्धृत अंश, और उसे स्रोत में ढूँढने का परिणाम।',
  'The id of the source.': 'स्रोत की पहचान।',
  'The passage; … and brackets show what the editors left out or put in.':
    'अंश; … और कोष्ठक दिखाते हैं कि संपादकों ने क्या छोड़ा या जोड़ा।',
  'The verdict.': 'जाँच का परिणाम।',
  'What came of looking it up.': 'ढूँढने का परिणाम।',
  'Where its pieces stand, in words from 0; the word at the end is no part of it.':
    'इसके टुकड़े कहाँ हैं, 0 से गिने शब्दों में; अंत वाला शब्द इसका भाग नहीं है।',
  'How many words each gap between two pieces leaves out.': 'दो टुकड़ों के बीच हर जगह कितने शब्द छूटे हैं।',
  'Which of the seals of the source it was proved by, from 0.': 'स्रोत की किस मुहर से यह सिद्ध हुआ, 0 से गिनकर।',
  'What it speaks of instead, where it doesn’t bear the matter out.':
    'जहाँ यह बात की पुष्टि नहीं करता, वहाँ इसके बदले किस बारे में है।',
  'What the editors worked out of numbers in the passages.': 'संपादकों ने अंशों की संख्याओं से जो निकाला।',
  'The passage in the language of the entry, by the editors.': 'प्रविष्टि की भाषा में अंश, संपादकों का अनुवाद।',
  'What finds its stretches in the article (W3C Web Annotation).': 'जिससे लेख में इसके टुकड़े मिलते हैं (W3C Web Annotation)।',
  'The text of an entry.': 'प्रविष्टि का पाठ।',
  'In the order of reading: Markdown, in which [^1] is citation 1 and a link to a record is kind:id.':
    'पढ़ने के क्रम में: Markdown, जिसमें `[^1]` पहली टिप्पणी है और किसी प्रविष्टि की कड़ी `kind:id` है।',
  'Its footnotes.': 'इसकी टिप्पणियाँ।',
  'Its sentences, each with the numbers of its citations.': 'इसके वाक्य, हर एक अपनी टिप्पणियों की संख्याओं के साथ।',
  'What its links lead to.': 'इसकी कड़ियाँ जिन प्रविष्टियों तक ले जाती हैं।',
  'What its other links lead to.': 'इसकी बाक़ी कड़ियाँ जहाँ ले जाती हैं।',
  'A record or a country.': 'प्रविष्टि या देश।',
  'A date as sources give it, with the stretch of time that it allows.':
    'तिथि जैसी स्रोत बताते हैं, और वह अवधि जिसमें वह हो सकती है।',
  'As the editors wrote it (EDTF, ISO 8601-2).': 'जैसा संपादकों ने लिखा (EDTF, ISO 8601-2)।',
  'The first millisecond that is possible, in UTC since 1970; null: none is known.':
    'सबसे पहला संभव मिलीसेकंड, UTC में 1970 से; ज्ञात न हो तो `null`।',
  'The first millisecond that is too late; null: none is known.':
    'वह पहला मिलीसेकंड जो निश्चित रूप से बाद का है; ज्ञात न हो तो `null`।',
  'IANA time zone or offset of a date to the minute.': 'IANA का समय-क्षेत्र, या मिनट तक की तिथि का UTC से अंतर।',
  'null: no lower limit.': '`null`: कोई निचली सीमा नहीं।',
  'null: no upper limit.': '`null`: कोई ऊपरी सीमा नहीं।',
  'Whether min itself is not meant.': 'क्या स्वयं `min` अभिप्रेत नहीं है।',
  'Whether max itself is not meant.': 'क्या स्वयं `max` अभिप्रेत नहीं है।',
  '“about”, “nearly”.': '“लगभग”, “क़रीब”।',
  'A currency (ISO 4217), $, %, or null for a bare number.': 'मुद्रा (ISO 4217), $, %; केवल संख्या हो तो `null`।',
};
