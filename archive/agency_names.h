#pragma once

#include <string_view>

namespace morgue {

// The big news agencies as they are spelled in credit lines, as sources.txt has
// it (see source_names.h).  Of their abbreviations only those that nobody else
// is known by.
inline constexpr std::string_view kAgencyNames =
    "Associated Press = AP, The Associated Press, AP News, AP Newswires, "
    "Associated Press Newswires, apnews.com, ap.org\n"
    "Agence France-Presse = AFP, afp.com\n"
    "Reuters = Thomson Reuters, Reuters News, Reuters News Agency, "
    "reuters.com\n"
    "Deutsche Presse-Agentur = dpa, dpa International, dpa.com, dpa.de\n"
    "PA Media = Press Association, PA, PA News Agency, pa.media\n"
    "ANSA = Agenzia ANSA, Agenzia Nazionale Stampa Associata, ansa.it\n"
    "EFE = Agencia EFE, efe.com\n"
    "Kyodo News = Kyodo, Kyodo News Agency, kyodonews.net\n"
    "TASS = ITAR-TASS, TASS News Agency, tass.com, tass.ru\n"
    "Xinhua = Xinhua News, Xinhua News Agency, New China News Agency, "
    "xinhuanet.com, news.cn\n"
    "United Press International = UPI, upi.com\n"
    "Press Trust of India = PTI, ptinews.com\n"
    "Yonhap = Yonhap News Agency, yna.co.kr\n"
    "Jiji Press = Jiji, jiji.com\n"
    "Interfax = Interfax News Agency, interfax.ru, interfax.com\n"
    "Australian Associated Press = AAP, aap.com.au\n"
    "Canadian Press = The Canadian Press, La Presse Canadienne, "
    "thecanadianpress.com\n"
    "ANP = Algemeen Nederlands Persbureau, anp.nl\n"
    "Belga = Belga News Agency, Agence Belga, belga.be\n"
    "Ritzau = Ritzaus Bureau, ritzau.dk\n"
    "NTB = Norsk Telegrambyrå, ntb.no\n"
    "TT = TT Nyhetsbyrån, Tidningarnas Telegrambyrå, tt.se\n"
    "PAP = Polska Agencja Prasowa, Polish Press Agency, pap.pl\n";

}  // namespace morgue
