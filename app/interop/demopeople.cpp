// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/demopeople.h"

#include <algorithm>
#include <array>
#include <set>

#include <QtEndian>

#include "base/random.h"
#include "domain/identity/identifiers.h"
#include "domain/identity/pinyin.h"

namespace Interop {

using namespace Domain;

namespace {
/// Commonest surnames first (names report of the Ministry of Public Security, 2020); the later
/// ones are there for compound surnames, two readings and rare characters.
constexpr std::array<const char16_t *, 72> Surnames{u"王",
    u"李",
    u"张",
    u"刘",
    u"陈",
    u"杨",
    u"黄",
    u"赵",
    u"吴",
    u"周",
    u"徐",
    u"孙",
    u"马",
    u"朱",
    u"胡",
    u"郭",
    u"何",
    u"林",
    u"高",
    u"罗",
    u"郑",
    u"梁",
    u"谢",
    u"宋",
    u"唐",
    u"许",
    u"韩",
    u"邓",
    u"冯",
    u"曹",
    u"彭",
    u"曾",
    u"肖",
    u"田",
    u"董",
    u"潘",
    u"袁",
    u"蔡",
    u"蒋",
    u"余",
    u"于",
    u"杜",
    u"叶",
    u"程",
    u"魏",
    u"苏",
    u"吕",
    u"丁",
    u"任",
    u"卢",
    u"姚",
    u"沈",
    u"钟",
    u"姜",
    u"崔",
    u"谭",
    u"陆",
    u"范",
    u"汪",
    u"廖",
    u"石",
    u"金",
    u"韦",
    u"贾",
    u"夏",
    u"付",
    u"欧阳",
    u"上官",
    u"单",
    u"朴",
    u"覃",
    u"裴"};

/// Given names as they were given in three generations.
constexpr std::array<const char16_t *, 20> OldMen{u"建国",
    u"志强",
    u"国栋",
    u"德贵",
    u"永福",
    u"文斌",
    u"卫东",
    u"长林",
    u"学军",
    u"保华",
    u"振华",
    u"明德",
    u"树森",
    u"援朝",
    u"福生",
    u"玉林",
    u"广义",
    u"世昌",
    u"立新",
    u"金山"};
constexpr std::array<const char16_t *, 20> OldWomen{u"桂英",
    u"秀兰",
    u"玉珍",
    u"淑珍",
    u"桂芳",
    u"凤英",
    u"素芬",
    u"兰香",
    u"美华",
    u"秀珍",
    u"惠芳",
    u"玉梅",
    u"春花",
    u"月娥",
    u"淑华",
    u"金凤",
    u"爱华",
    u"素琴",
    u"玉兰",
    u"瑞芝"};
constexpr std::array<const char16_t *, 20> Men{u"伟",
    u"强",
    u"磊",
    u"军",
    u"勇",
    u"涛",
    u"超",
    u"鹏",
    u"斌",
    u"浩",
    u"建平",
    u"志明",
    u"海波",
    u"俊杰",
    u"文博",
    u"晓东",
    u"一鸣",
    u"嘉伟",
    u"立群",
    u"𬱖"};
constexpr std::array<const char16_t *, 20> Women{u"静",
    u"芳",
    u"敏",
    u"丽",
    u"燕",
    u"雪",
    u"婷",
    u"娜",
    u"洁",
    u"琳",
    u"晓燕",
    u"海燕",
    u"雨晴",
    u"思琪",
    u"佳慧",
    u"文静",
    u"梦洁",
    u"若兰",
    u"丽娟",
    u"䶮"};
constexpr std::array<const char16_t *, 14> Boys{u"浩宇",
    u"子轩",
    u"宇航",
    u"沐辰",
    u"梓睿",
    u"奕辰",
    u"一诺",
    u"俊熙",
    u"泽洋",
    u"景行",
    u"昊天",
    u"明轩",
    u"知远",
    u"小满"};
constexpr std::array<const char16_t *, 14> Girls{u"子涵",
    u"欣怡",
    u"梓萱",
    u"若汐",
    u"一诺",
    u"雨桐",
    u"诗涵",
    u"语桐",
    u"可馨",
    u"沐瑶",
    u"知夏",
    u"佳宁",
    u"安然",
    u"小雨"};

constexpr std::array<int, 12> Provinces{11, 13, 21, 31, 32, 33, 34, 37, 41, 42, 43, 51};
constexpr std::array<const char16_t *, 8> Streets{
    u"禾苗路", u"青河大道", u"稻香街", u"柳荫巷", u"学府路", u"新安里", u"永宁街", u"望江路"};
/// Codes of the document `materials`; none: pays alone.
constexpr std::array<const char16_t *, 4> Insurances{
    u"urban-employee", u"resident", u"out-of-town", u""};

/// Ages of a hall, in hundredths: from, to (included), share.
struct AgeBand {
    int from;
    int to;
    int percent;
};

constexpr std::array<AgeBand, 6> AgeBands{{
    {0, 13, 9},
    {14, 29, 12},
    {30, 49, 22},
    {50, 64, 23},
    {65, 79, 25},
    {80, 96, 9},
}};

template<size_t size>
QString pick(Base::Random &random, const std::array<const char16_t *, size> &from)
{
    return QString::fromUtf16(from[random.below(quint32(size))]);
}

/// Two draws, the lower counts: the first surnames are the commonest.
QString pickSurname(Base::Random &random)
{
    const auto size = quint32(Surnames.size());
    return QString::fromUtf16(Surnames[std::min(random.below(size), random.below(size))]);
}

QDate pickBirthday(Base::Random &random, QDate today)
{
    int lot = int(random.below(100));
    for (const AgeBand &band : AgeBands) {
        lot -= band.percent;
        if (lot >= 0)
            continue;
        const int years = band.from + int(random.below(quint32(band.to - band.from + 1)));
        return today.addYears(-years).addDays(-int(random.below(365)));
    }
    return today;
}

QString pickGivenName(Base::Random &random, Gender gender, int years)
{
    const bool man = gender == Gender::Male;
    if (years < 16)
        return man ? pick(random, Boys) : pick(random, Girls);
    if (years < 50)
        return man ? pick(random, Men) : pick(random, Women);
    return man ? pick(random, OldMen) : pick(random, OldWomen);
}

QString digits(Base::Random &random, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QString::number(random.below(10));
    return text;
}

/// The prefix 154 is given to no subscriber (numbering plan of 2019; guess for later years).
QString inventedPhone(Base::Random &random)
{
    return QStringLiteral("154") + digits(random, 8);
}

/// What one person takes from the making of all.
struct Maker {
    Base::Random &random;
    QDate today;
    quint64 seed = 0;
    int position = 0;
    std::set<QString> &residentNumbers; ///< given so far
};

/// A free number for somebody of that day and gender; odd serials are men's.
QString residentNumber(Maker &maker, QDate birthday, Gender gender)
{
    for (;;) {
        const quint32 serial = maker.random.below(499) * 2 + (gender == Gender::Male ? 1 : 2);
        const int province = Provinces[maker.random.below(quint32(Provinces.size()))];
        const QString body = QString::number(province) + QStringLiteral("0000")
            + birthday.toString(QStringLiteral("yyyyMMdd"))
            + QStringLiteral("%1").arg(serial, 3, 10, QLatin1Char('0'));
        const QString number = body + residentCheckCharacter(body);
        if (maker.residentNumbers.insert(number).second)
            return number;
    }
}

/// Other seeds have other cards, so that two demonstrations fit into one house.
int cardSerial(const Maker &maker)
{
    constexpr int Demonstrations = LastHospitalCardSerial / MostDemoPeople;
    return int(maker.seed % Demonstrations) * MostDemoPeople + maker.position + 1;
}

void add(ImportedPatient &person, IdentifierKind kind, const QString &number)
{
    person.identifiers.push_back({identifierId(kind, number), person.patient.id, kind, number});
}

/// `position` scattered over 0 … 10^digits - 1 without meeting twice: 7,919 shares no factor
/// with 10.
QString scattered(int position, int digits)
{
    const qint64 range = digits == 8 ? 100'000'000 : 10'000'000;
    return QStringLiteral("%1").arg(
        (qint64(position) * 7'919 + 31) % range, digits, 10, QLatin1Char('0'));
}

/// Somebody from Hong Kong, Taiwan or abroad, with the document that such a person shows.
void makeVisitor(ImportedPatient &person, int position, Base::Random &random)
{
    constexpr std::array<const char16_t *, 6> Names{u"Anna Schneider",
        u"James O'Connor",
        u"Sofía Martínez",
        u"Nguyễn Văn An",
        u"Aigerim Sadykova",
        u"Priya Sharma"};
    switch (random.below(3)) {
    case 0:
        add(person,
            IdentifierKind::HongKongMacaoPermit,
            QStringLiteral("H0") + scattered(position, 7));
        break;
    case 1:
        add(person, IdentifierKind::TaiwanPermit, QStringLiteral("0") + scattered(position, 7));
        break;
    default:
        person.patient.name = pick(random, Names);
        add(person, IdentifierKind::Passport, QStringLiteral("X0") + scattered(position, 7));
        break;
    }
    person.patient.insurance.clear();
}

void addNeeds(Patient &patient, Base::Random &random, int years)
{
    if (years >= SeniorAge) {
        patient.prefersElderly = random.below(10) < 4;
        if (random.below(10) == 0)
            patient.needs |= NeedsWheelchair;
        if (random.below(12) == 0)
            patient.needs |= NeedsSlowPace;
        if (random.below(15) == 0)
            patient.needs |= NeedsWrittenCall;
    }
    const bool mayBePregnant = patient.gender == Gender::Female && years >= 20 && years < 42;
    if (mayBePregnant && random.below(20) == 0)
        patient.statutory = StatutoryGroup::Pregnant;
    else if (years >= 18 && random.below(50) == 0)
        patient.statutory = StatutoryGroup::Disabled;
    else if (years >= 18 && years < 60 && random.below(80) == 0)
        patient.statutory = StatutoryGroup::ServiceMember;
    if (years < AdultAge || (years >= 75 && random.below(2) == 0)) {
        patient.companionRelation =
            years < AdultAge ? QStringLiteral("母亲") : QStringLiteral("女儿");
        patient.companionName = pickSurname(random);
        patient.companionName += pick(random, Women);
        patient.companionPhone = patient.phone;
    }
}

ImportedPatient makePerson(Maker maker)
{
    Base::Random &random = maker.random;
    ImportedPatient person;
    Patient &patient = person.patient;
    patient.id = random.id<PatientId>();
    patient.gender = random.below(100) < 47 ? Gender::Male : Gender::Female;
    patient.birthDate = pickBirthday(random, maker.today);
    patient.birthPrecision = DatePrecision::Day;
    const int years = age({patient.birthDate, DatePrecision::Day}, maker.today)->oldest;
    patient.name = pickSurname(random);
    patient.name += pickGivenName(random, patient.gender, years);
    patient.phone = inventedPhone(random);
    patient.address =
        QStringLiteral("青禾市%1 %2 号").arg(pick(random, Streets)).arg(1 + random.below(200));
    patient.insurance = pick(random, Insurances);
    patient.verified = true;

    constexpr int VisitorEvery = 50;
    if (maker.position % VisitorEvery == VisitorEvery - 1)
        makeVisitor(person, maker.position, random);
    else
        add(person,
            IdentifierKind::ResidentId,
            residentNumber(maker, patient.birthDate, patient.gender));
    if (random.below(10) < 8)
        add(person, IdentifierKind::HospitalCard, hospitalCardNumber(cardSerial(maker)));
    if (!patient.insurance.isEmpty())
        add(person,
            IdentifierKind::InsuranceCard,
            QStringLiteral("Q") + scattered(maker.position, 8));
    addNeeds(patient, random, years);
    patient.searchKey = searchKey(patient.name);
    return person;
}
} // namespace

std::vector<ImportedPatient> makePatients(int count, quint64 seed, QDate today)
{
    Q_ASSERT(count <= MostDemoPeople);
    Base::SeededRandom random(seed);
    std::set<QString> residentNumbers;
    std::vector<ImportedPatient> people;
    people.reserve(size_t(std::max(0, count)));
    for (int position = 0; position < count; ++position) {
        // Each person has a generator of his own: what one needs doesn't move the next.
        Base::SeededRandom own(qFromLittleEndian<quint64>(random.bytes(8).constData()));
        people.push_back(makePerson({own, today, seed, position, residentNumbers}));
    }
    return people;
}
} // namespace Interop
