### Вид для телефона: одно дело за раз, вкладки внизу.

phone-tabs = Страницы
phone-tab-write = Писать
phone-tab-board = Доска
phone-tab-vote = Голос
phone-tab-results = Итоги
phone-tab-people = Участники
phone-tab-new = есть новое
phone-step = Шаг { $n } из { $all }
phone-dots-left = { $n ->
    [one] остался { $n } голос
    [few] осталось { $n } голоса
    [many] осталось { $n } голосов
   *[other] осталось { $n } голоса
}

## Writing

phone-text = Ваша заметка
phone-text-hint = Что вы заметили?
phone-add = Добавить заметку
phone-add-draft = Добавить, пока только для меня
phone-mine = Мои заметки ({ $n })
phone-mine-of = Заметки: { $name } ({ $n })
phone-mine-none = Здесь появится то, что вы напишете. Коснитесь заметки, чтобы изменить её.
phone-private = То, что вы сейчас пишете, видите только вы.
phone-private-named = После раскрытия рядом будет ваше имя.
phone-private-pseudonyms = После раскрытия рядом будет псевдоним.
phone-private-hidden = После раскрытия никто не узнает, кто это написал.
phone-closed-locked = Доска сейчас заблокирована. Её можно читать.
phone-closed-role = Здесь вы можете читать и голосовать. Если хотите писать, спросите ведущего.
phone-closed-no-cell = Места для заметок пока нет.
phone-full = Доска заполнена: больше заметок не поместится.
phone-done = Готово
phone-done-count = Готовы: { $n } из { $all }
phone-delete = Удалить заметку

## The board and a note

phone-board-empty = Заметок пока нет. Напишите первую.
phone-hidden = { $n ->
    [one] { $n } заметка скрыта до раскрытия
    [few] { $n } заметки скрыты до раскрытия
    [many] { $n } заметок скрыто до раскрытия
   *[other] { $n } заметки скрыто до раскрытия
}
phone-reactions = Реакции
phone-react = { $emoji }, { $n }

## Voting

phone-votes = Открытые голосования
phone-vote-none = Сейчас нет открытого голосования. Когда оно начнётся, вы проголосуете здесь.
phone-vote-notes = Заметки
phone-vote-offline = Нет связи. Ваши голоса будут отправлены, когда телефон снова будет в сети. Они засчитаются, если голосование ещё будет открыто.
phone-vote-mine = { $n ->
    [0] ваших голосов нет
    [one] { $n } ваш голос
    [few] { $n } ваших голоса
    [many] { $n } ваших голосов
   *[other] { $n } вашего голоса
}
phone-vote-less = Забрать голос у «{ $note }»

## Results and actions

phone-results = Итоги
phone-actions = Действия
phone-results-none = Итогов пока нет. Они появятся здесь, когда голосование закроется.
phone-results-no-votes = Никто не проголосовал.
phone-results-more = { $n ->
    [one] Показать ещё { $n }
   *[other] Показать ещё { $n }
}
phone-results-mine = ваших: { $n }
phone-actions-none = Действий пока нет.

## People

phone-people = { $n ->
    [one] Здесь { $n } человек
    [few] Здесь { $n } человека
    [many] Здесь { $n } человек
   *[other] Здесь { $n } человека
}
phone-people-none = Пока здесь только вы.
phone-online = здесь
phone-away = не здесь
phone-seat = вместе с: { $name }
phone-is-done = готово
phone-rename = Изменить
phone-views = Другие виды
phone-views-hint = Всю карту удобнее читать на большом экране.
phone-view-board = Вся карта
phone-view-outline = Структура
