"""Short lists of function words for languages that no list of stop words we use has.

Written for this project: pronouns, prepositions, conjunctions, auxiliaries and the like, as any grammar names them.
"""

FUNCTION_WORDS = {
    "az": "və bu ki da də ilə üçün bir o onun olan olub isə sonra daha çox ən kimi görə hər amma lakin ya yaxud həm "
    "mən sən biz siz onlar nə kim hansı necə var yox idi edib deyil artıq belə həmin qədər əvvəl üzrə",
    "be": "і ў у не на што з да па як за гэта быў была было былі ад але а аб для пры або яго яе іх ён яна яны мы вы "
    "які якая якія тым так ужо яшчэ толькі калі каб пасля чым бы",
    "is": "og að í á er sem það var til við um með af ekki en fyrir hann hún þeir þær þau þetta sé hefur hafa eru voru "
    "eftir frá úr svo eða ef þegar þá nú því mun hafi verið",
    "ka": "და არის რომ ეს ამ რომელიც იყო მისი მის მათ მათი ის ისინი ჩვენ თქვენ მე შენ არ არა ვერ კი თუ როგორც შემდეგ "
    "უნდა მაგრამ ან აქ იქ როდესაც რა ვინ ასევე მხოლოდ",
    "kk": "және мен бен пен да де бұл ол оның осы сол үшін бойынша туралы бар жоқ емес болды болған деп еді ғана тағы "
    "өз бір олар біз сіз қарай дейін кейін бірақ немесе болып",
    "ky": "жана менен бул ал анын ошол үчүн боюнча тууралуу бар жок эмес болду болгон деп эле гана дагы өз бир алар "
    "биз сиз карай чейин кийин бирок же болуп да",
    "mk": "и во на да се од за со не е што ќе го ја ги му им како но или по при до кој која кои тој таа тие ние вие "
    "беше биле сум сте оваа овој тоа уште само ако кога",
    "ne": "र छ को मा का की ले लाई पनि यो त्यो हो भने थियो गरेको गर्न गरी छन् हुन् भएको तर वा यस त्यस उनी उनले हामी म "
    "तिनी जो के न नै साथ बाट देखि सम्म",
    "sq": "dhe e të në i me për një që nga është nuk më ka janë se si ishte kjo ky do por ose ai ajo ata ne ju unë ti "
    "duke tek pas para edhe pa kur qe kanë kishte u ku",
    "sr": "и у на је да се од за са су не ће као које који која што али или по до био била били из о он она они ми ви "
    "то тај овај ако када јер већ само i u na je da se od za sa su ne će kao koje koji koja što ali ili po do bio bila "
    "bili iz o on ona oni mi vi to taj ovaj ako kada jer već samo",
    "ta": "ஒரு இந்த என்று மற்றும் அந்த என உள்ள அவர் இது அது இருந்து ஆகும் என்ற போது பின்னர் ஆனால் அல்லது நான் நாம் "
    "அவர்கள் நீங்கள் என்ன யார் எந்த வேண்டும் மேலும் தான் கொண்டு வரை",
    "te": "ఈ ఆ ఒక మరియు అని కూడా ఉంది ఉన్న తన అతను ఆమె వారు మేము నేను మీరు ఇది అది కానీ లేదా నుండి కోసం వరకు తరువాత "
    "ఏమి ఎవరు ఎలా వల్ల మాత్రమే లో తో కు",
}
