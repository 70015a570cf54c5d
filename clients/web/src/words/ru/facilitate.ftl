## The step bar
facilitate-bar = План и таймер
facilitate-agenda = План
facilitate-agenda-show = Показать план
facilitate-agenda-plan = Составить план
facilitate-not-begun = Ещё не начали
facilitate-step-short = { $n }/{ $m }
facilitate-step-show = Шаг { $n } из { $m }: { $title } ({ $mode }). Показать план
facilitate-begin = Начать
facilitate-next = Следующий шаг
facilitate-next-short = Далее
facilitate-next-to = Следующий шаг: { $title }
facilitate-next-timed = Следующий шаг: { $title }, и запустить { $n } мин
facilitate-back = Предыдущий шаг
facilitate-back-to = Вернуться: { $title }
facilitate-minutes = { $n } мин
facilitate-dots = { $n ->
    [one] { $n } голос
    [few] { $n } голоса
    [many] { $n } голосов
   *[other] { $n } голоса
}
facilitate-mode-open = Вместе
facilitate-mode-private = Каждый сам
facilitate-mode-vote = Голосование
facilitate-mode-actions = Действия

## Why something cannot be done
facilitate-not-now = { $what }: { $why }
facilitate-why-role = только для ведущих
facilitate-why-connection = нужно соединение
facilitate-why-first = это первый шаг
facilitate-why-last = это последний шаг
facilitate-why-agenda = у каждого шага должно быть название, а числа должны быть в допустимых пределах
facilitate-why-lanes = выберите хотя бы одну дорожку
facilitate-why-no-view = сначала откройте доску
facilitate-why-one-note = сначала выделите на доске одну заметку
facilitate-why-draft = черновик не видит никто другой

## The timer
facilitate-timer = Таймер
facilitate-timer-new = Запустить заново
facilitate-timer-start = Запустить таймер: { $n } мин
facilitate-timer-pause = Поставить таймер на паузу
facilitate-timer-resume = Продолжить отсчёт
facilitate-timer-more = Ещё минута
facilitate-timer-plus = +1 мин
facilitate-timer-stop = Остановить таймер
facilitate-timer-up = Время вышло
facilitate-timer-is-running = Осталось { $time }
facilitate-timer-is-paused = Пауза, осталось { $time }
facilitate-timer-is-over = Время вышло
facilitate-timer-five = Осталось пять минут
facilitate-timer-one = Осталась минута
facilitate-timer-over = Время вышло
facilitate-sound = Тихий звук, когда время вышло

## News
facilitate-news-step = { $minutes ->
    [0] Шаг { $n } из { $m }: { $title }.
   *[other] Шаг { $n } из { $m }: { $title }, { $minutes } мин.
}
facilitate-news-round = Теперь каждый пишет сам: ваши заметки видите только вы.
facilitate-news-round-others = Теперь каждый, кто редактирует доску, пишет сам, и другие этого не видят.
facilitate-news-revealed = Теперь все заметки на доске.
facilitate-news-cancelled = Закрытый раунд отменён.
facilitate-news-locked = Доска заблокирована: можно смотреть, но не писать.
facilitate-news-unlocked = На доске снова можно писать.
facilitate-news-timer-runs = Таймер идёт.
facilitate-news-timer-paused = Таймер на паузе.
facilitate-news-timer-longer = Времени стало больше.
facilitate-news-timer-stopped = Таймер остановлен.

## Being led
facilitate-somebody = Ведущий
facilitate-brought = { $name } показывает всем это место
facilitate-called = { $name } просит всех посмотреть в одно место
facilitate-go-back = Вернуться
facilitate-go-there = Перейти
facilitate-spotlight = { $name } указывает на «{ $quote }»
facilitate-spotlight-mine = Вы указываете на «{ $quote }»
facilitate-show = Показать
facilitate-notice-close = Закрыть уведомление
facilitate-nobody = Сейчас нет ведущего
facilitate-take-over = Стать ведущим
facilitate-locked = Заблокировано ведущим: можно смотреть, но не писать
facilitate-locked-by-you = Доска заблокирована: никто не может писать

## Private rounds
facilitate-round = Закрытый раунд
facilitate-round-what = Каждый пишет сам, и другие этого не видят. Потом все заметки вместе попадают на доску.
facilitate-round-start = Начать закрытый раунд…
facilitate-round-start-title = Начать закрытый раунд
facilitate-round-start-now = Начать раунд
facilitate-round-mine = Ваши заметки видите только вы
facilitate-round-mine-in = Только вы видите, что пишете здесь: { $lanes }
facilitate-round-in = Где: { $lanes }.
facilitate-round-others = Остальные сейчас пишут сами
facilitate-round-progress = { $drafts ->
    [0] Пока ничего не написано.
    [one] { $drafts } черновик, { $people ->
        [one] пишет { $people } человек
        [few] пишут { $people } человека
        [many] пишут { $people } человек
       *[other] пишут { $people } человека
    }.
    [few] { $drafts } черновика, { $people ->
        [one] пишет { $people } человек
        [few] пишут { $people } человека
        [many] пишут { $people } человек
       *[other] пишут { $people } человека
    }.
    [many] { $drafts } черновиков, { $people ->
        [one] пишет { $people } человек
        [few] пишут { $people } человека
        [many] пишут { $people } человек
       *[other] пишут { $people } человека
    }.
   *[other] { $drafts } черновика, { $people ->
        [one] пишет { $people } человек
        [few] пишут { $people } человека
        [many] пишут { $people } человек
       *[other] пишут { $people } человека
    }.
}
facilitate-round-done = Готово: { $n }.
facilitate-round-done-of = Готовы: { $n } из { $m }
facilitate-round-stricter = Есть черновики прошлого раунда, которых ещё никто не видел, поэтому то обещание действует и здесь: { $authors }.
facilitate-round-go-on = Писать дальше
facilitate-done = Готово
facilitate-done-hint = Сообщить ведущему, что у вас готово
facilitate-done-undo = Всё-таки ещё не готово
facilitate-is-done = готово
facilitate-is-writing = ещё пишет
facilitate-drafts = { $n ->
    [one] { $n } черновик
    [few] { $n } черновика
    [many] { $n } черновиков
   *[other] { $n } черновика
}
facilitate-authors = Что будет видно об авторах?
facilitate-authors-hidden = Без имён
facilitate-authors-hidden-hint = Никто не увидит, кто что написал, даже вы. Заметки появятся вперемешку, группы распадутся.
facilitate-authors-pseudonyms = Псевдонимы
facilitate-authors-pseudonyms-hint = Видно, какие заметки написал один и тот же человек, но не видно, кто это.
facilitate-authors-named = С именами
facilitate-authors-named-hint = На каждой заметке видно, кто её написал. Пока все пишут, видно, сколько заметок у каждого.
facilitate-promise-hidden = Потом никто не увидит, кто что написал.
facilitate-promise-pseudonyms = Потом будет видно, какие заметки написал один человек, но не кто это.
facilitate-promise-named = Потом все увидят, кто что написал.
facilitate-where = Где пишем?
facilitate-where-all = На всех дорожках
facilitate-where-some = Только на этих дорожках
facilitate-lanes = { $n ->
    [one] { $n } дорожка
    [few] { $n } дорожки
    [many] { $n } дорожек
   *[other] { $n } дорожки
}
facilitate-quoted = «{ $name }»
facilitate-reveal = Раскрыть
facilitate-reveal-hint = Перенести все черновики на доску
facilitate-reveal-ask = Раскрыть все заметки?
facilitate-reveal-counts = { $drafts ->
    [0] Пока никто ничего не написал.
    [one] На доску попадёт { $drafts } заметка от { $people ->
        [one] { $people } человека
        [few] { $people } человек
        [many] { $people } человек
       *[other] { $people } человека
    }.
    [few] На доску попадут { $drafts } заметки от { $people ->
        [one] { $people } человека
        [few] { $people } человек
        [many] { $people } человек
       *[other] { $people } человека
    }.
    [many] На доску попадут { $drafts } заметок от { $people ->
        [one] { $people } человека
        [few] { $people } человек
        [many] { $people } человек
       *[other] { $people } человека
    }.
   *[other] На доску попадут { $drafts } заметки от { $people ->
        [one] { $people } человека
        [few] { $people } человек
        [many] { $people } человек
       *[other] { $people } человека
    }.
}
facilitate-reveal-writing = { $n ->
    [one] { $n } человек ещё не нажал «Готово».
    [few] { $n } человека ещё не нажали «Готово».
    [many] { $n } человек ещё не нажали «Готово».
   *[other] { $n } человека ещё не нажали «Готово».
}
facilitate-reveal-late = Заметки, которые придут позже с устройств без связи, добавятся так, как обещано.
facilitate-reveal-now = { $n ->
    [0] Завершить раунд
    [one] Раскрыть { $n } заметку
    [few] Раскрыть { $n } заметки
    [many] Раскрыть { $n } заметок
   *[other] Раскрыть { $n } заметки
}
facilitate-cancel-round = Отменить раунд…
facilitate-cancel-ask = Отменить закрытый раунд?
facilitate-cancel-keep = Сохранить черновики
facilitate-cancel-keep-hint = Они остаются у авторов, их никто не видит, и они перейдут в следующий закрытый раунд.
facilitate-cancel-clear = Выбросить черновики
facilitate-cancel-clear-hint = Всё, что написано в этом раунде, пропадёт навсегда.
facilitate-cancel-now = Отменить раунд
facilitate-cancel-clear-now = Выбросить и отменить

## The agenda
facilitate-agenda-empty = Шагов пока нет.
facilitate-agenda-edit = Изменить
facilitate-agenda-save = Сохранить план
facilitate-leave = Отмена
facilitate-total = { $steps ->
    [one] { $steps } шаг
    [few] { $steps } шага
    [many] { $steps } шагов
   *[other] { $steps } шага
}, { $minutes } мин
facilitate-go-to = Перейти: { $title }
facilitate-go-timed = Перейти: { $title }, и запустить { $n } мин
facilitate-step-n = Шаг { $n }
facilitate-step-add = Добавить шаг
facilitate-step-title = Что делаем на этом шаге?
facilitate-step-minutes = Минуты
facilitate-step-mode = Как
facilitate-step-dots = Голоса
facilitate-step-up = Поднять шаг { $n }
facilitate-step-down = Опустить шаг { $n }
facilitate-step-remove = Убрать шаг { $n }
facilitate-no-workshop = У этого документа нет воркшопа.

## Everyone's attention
facilitate-attention = Внимание всех
facilitate-bring = Привести всех сюда
facilitate-bring-hint = Показать всем то, что вы сейчас видите
facilitate-bring-done = Теперь все видят то же, что и вы.
facilitate-spotlight-on = Указать на выделенную заметку
facilitate-spotlight-off = Больше не указывать
facilitate-lock = Заблокировать доску
facilitate-lock-hint = Тогда никто не может писать, даже вы. Смотреть, голосовать и писать черновики можно.
facilitate-unlock = Разблокировать доску
facilitate-unlock-hint = Доска заблокирована: никто не может на ней писать.

## What to do next
facilitate-hint = Что дальше
facilitate-hint-away = Не сейчас
facilitate-hint-round = На этом шаге сначала каждый пишет сам.
facilitate-hint-everyone-done = { $n ->
    [one] У всех готово: ждёт { $n } заметка.
    [few] У всех готово: ждут { $n } заметки.
    [many] У всех готово: ждут { $n } заметок.
   *[other] У всех готово: ждут { $n } заметки.
}
facilitate-hint-time-over = { $n ->
    [one] Время вышло: ждёт { $n } заметка.
    [few] Время вышло: ждут { $n } заметки.
    [many] Время вышло: ждут { $n } заметок.
   *[other] Время вышло: ждут { $n } заметки.
}
facilitate-hint-vote = { $n ->
    [one] Пусть каждый отдаст { $n } голос.
    [few] Пусть каждый раздаст { $n } голоса.
    [many] Пусть каждый раздаст { $n } голосов.
   *[other] Пусть каждый раздаст { $n } голоса.
}
facilitate-hint-vote-everyone-done = Все проголосовали.
facilitate-hint-vote-time-over = Время вышло, а голосование ещё открыто.
facilitate-hint-actions = Запишите, кто что делает и к какому сроку.
facilitate-vote-open = Открыть голосование
facilitate-vote-rules = Правила…
facilitate-vote-close = Закрыть и подсчитать
facilitate-actions-open = Открыть действия
