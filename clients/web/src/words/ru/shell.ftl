## The page

shell-home = На главную
shell-unknown = Такой страницы нет
shell-unknown-long = По адресу { $path } ничего нет.
shell-version = Готова новая версия страницы.
shell-version-reload = Обновить
shell-untitled = Доска без названия

## Coming in

shell-joining = Открываем доску…
shell-me = Вы
shell-me-first = Как вас зовут?
shell-me-lead = Остальные видят ваше имя рядом с тем, что вы делаете. Что вам можно делать на доске, определяет ваша ссылка.
shell-me-lead-document = Остальные видят ваше имя рядом с тем, что вы делаете.
shell-me-color-n = Цвет { $n }
shell-me-go = Перейти к доске
shell-role-viewer = Вы зритель: всё видите, но ничего не меняете.
shell-role-voter = Вы голосующий: всё видите и голосуете.
shell-role-editor = Вы редактор: пишете заметки, меняете карту и голосуете.
shell-role-facilitator = Вы ведущий: пишете и голосуете, ведёте воркшоп и приглашаете участников.

## No board

shell-ended-start = На главную
shell-ended-no-link = Нужна ссылка на эту доску
shell-ended-no-link-long = В этом браузере доску ещё не открывали. Попросите ссылку у того, кто вас пригласил, и вставьте её сюда.
shell-ended-bad-link = Эта ссылка больше не действует
shell-ended-bad-link-long = Её заменили, отозвали, или её срок истёк. Попросите у ведущего новую и вставьте её сюда.
shell-ended-removed = Вас больше нет на этой доске
shell-ended-removed-long = Ведущий убрал вас с доски, или ссылка, по которой вы пришли, больше не действует. По новой ссылке можно вернуться.
shell-ended-gone = Такой доски нет
shell-ended-gone-long = Её удалили, или адрес введён не полностью.
shell-ended-refused = Сервер не открывает эту доску
shell-ended-away = Сервер недоступен
shell-ended-away-long = В этом браузере ещё нет копии доски, поэтому показать нечего. Доска откроется сама, как только появится связь.
shell-ended-document-no-link = Нужна ссылка на этот документ
shell-ended-document-no-link-long = Без неё сервер никого не пускает. Попросите ссылку у того, кто вас пригласил, и вставьте её сюда.
shell-ended-document-expired = Срок этой ссылки истёк
shell-ended-document-expired-long = Попросите новую у того, кто её прислал, и вставьте её сюда.
shell-ended-document-bad-link = Эта ссылка больше не действует
shell-ended-document-bad-link-long = Её срок истёк, или её отозвали. Попросите новую у того, кто её прислал, и вставьте её сюда.
shell-ended-document-gone = Такого документа нет
shell-ended-document-gone-long = Его удалили, или имя введено не полностью.
shell-ended-document-refused = Сервер не открывает этот документ

## How things stand

shell-status-label = Где ваши изменения
shell-locked = Заблокирована
shell-locked-long = Ведущий заблокировал доску: пока её никто не может менять.
shell-locked-unsent =
    { $n ->
        [one] Заблокирована · { $n } изменение не отправлено
        [few] Заблокирована · { $n } изменения не отправлены
        [many] Заблокирована · { $n } изменений не отправлено
       *[other] Заблокирована · { $n } изменения не отправлено
    }
shell-locked-unsent-long =
    { $n ->
        [one] Ведущий заблокировал доску. { $n } ваше изменение отправится, когда её разблокируют.
        [few] Ведущий заблокировал доску. { $n } ваших изменения отправятся, когда её разблокируют.
        [many] Ведущий заблокировал доску. { $n } ваших изменений отправятся, когда её разблокируют.
       *[other] Ведущий заблокировал доску. { $n } вашего изменения отправится, когда её разблокируют.
    }
shell-schema = Эта доска сделана в более новой версии. Её можно смотреть; обновите страницу, возможно, новая версия уже есть.
shell-part-board = Доска
shell-part-document = Документ
shell-part-workshop = Воркшоп
shell-part-desk = Ваш стол: черновики и голоса
shell-part-saved = сохранено
shell-part-waiting =
    { $n ->
        [one] { $n } изменение ждёт
        [few] { $n } изменения ждут
        [many] { $n } изменений ждут
       *[other] { $n } изменения ждут
    }

## Header

shell-title = Название доски
shell-title-change = Изменить название
shell-maps = Карты на этой доске
shell-map-add = Добавить пустую карту
shell-map-new = Новая карта
shell-map-future = Копия как желаемое состояние
shell-map-full = Больше карт на доске не помещается.
shell-menu = Меню
shell-panel-missing = Не удалось загрузить. Проверьте соединение и попробуйте ещё раз.
shell-panels = Панели
shell-panel-people = Участники
shell-panel-votes = Голосования
shell-view-board = Доска
shell-view-outline = Структура
shell-view-phone = Для телефона
shell-leave = Покинуть доску

## People

shell-people-here =
    { $n ->
        [one] Здесь { $n } человек
        [few] Здесь { $n } человека
        [many] Здесь { $n } человек
       *[other] Здесь { $n } человека
    }
shell-people-me = Вы — { $name }. Изменить имя или цвет
shell-people-me-title = { $name } (вы)
shell-people-follow = Следовать за: { $name }
shell-people-unfollow = Не следовать за: { $name }
shell-people-more =
    { $n ->
        [one] Ещё { $n } человек
        [few] Ещё { $n } человека
        [many] Ещё { $n } человек
       *[other] Ещё { $n } человека
    }
shell-people-online =
    { $n ->
        [one] Здесь { $n } человек
        [few] Здесь { $n } человека
        [many] Здесь { $n } человек
       *[other] Здесь { $n } человека
    }
shell-people-away =
    { $n ->
        [one] Отсутствует { $n } человек
        [few] Отсутствуют { $n } человека
        [many] Отсутствуют { $n } человек
       *[other] Отсутствуют { $n } человека
    }
shell-person-menu = Действия: { $name }
shell-person-writing = пишет…
shell-person-done = готово
shell-person-seat = пишет { $name }
shell-person-rename = Изменить моё имя или цвет
shell-person-votes = Голос учитывается
shell-person-votes-not = Голос не учитывается
shell-invite = Пригласить
shell-seat-add = Добавить место
shell-seat-lead = Для человека без устройства. Вы пишете и голосуете за него.
shell-seat-added = Место добавлено: { $name }.
shell-seat-role = Может также писать заметки
shell-seat-host = За участника пишет
shell-seat-act = Действовать за участника { $name }
shell-seat-act-not = Снова действовать за себя
shell-hand-over = Передать роль ведущего
shell-remove = Убрать с доски…
shell-remove-title = Убрать с доски: { $name }?
shell-remove-lead = Доступ пропадёт сразу. Всё написанное останется.
shell-remove-erase = Стереть и имя
shell-remove-erase-hint = Имя исчезнет со всего написанного, черновики и голоса будут удалены. Отменить это нельзя.
shell-remove-go = Убрать
shell-removed = Больше не на доске: { $name }.

## Sharing

shell-share-title = Пригласить участников
shell-share-lead = Что им можно будет делать?
shell-share-lead-other = Вы можете передать ссылку, по которой пришли сами.
shell-share-role-viewer = Зрители всё видят, но ничего не меняют.
shell-share-role-voter = Голосующие всё видят и голосуют.
shell-share-role-editor = Редакторы пишут заметки, меняют карту и голосуют.
shell-share-role-facilitator = Ведущие ведут воркшоп: план, голосования, ссылки, участники.
shell-share-link = Ссылка
shell-share-qr = QR-код ссылки для роли: { $role }
shell-share-only-here = Эту ссылку откроет только этот компьютер: с других сервер недоступен. Это может изменить тот, кто им управляет («listen»).
shell-share-copy = Копировать ссылку
shell-share-copied = Скопировано
shell-share-copy-problem = Браузер не разрешает копировать. Скопируйте ссылку вручную.
shell-share-ask = Этот браузер не знает ссылки. Попросите её у ведущего.
shell-share-revoked = Для этой роли ссылки нет.
shell-share-make = Создать ссылку
shell-share-renew = Заменить
shell-share-renew-ask = Нынешняя ссылка перестанет действовать, вы получите новую. Кто уже на доске, останется.
shell-share-revoke = Отозвать
shell-share-revoke-ask = Ссылка перестанет действовать. Кто уже на доске, останется.

## Settings

shell-settings = Настройки
shell-settings-hint = Всё это хранится только в этом браузере.
shell-language = Язык
shell-language-away = Не удалось загрузить язык «{ $language }». Попробуйте, когда появится сеть.
shell-scheme = Оформление
shell-scheme-system = Системное
shell-scheme-light = Светлое
shell-scheme-dark = Тёмное
shell-contrast = Высокий контраст
shell-contrast-hint = Чётче линии и буквы
shell-calm = Спокойный режим
shell-calm-hint = Без движения, меньше цветов
shell-cursors = Курсоры участников
shell-cursors-hint = Кто куда показывает
shell-sound = Звук
shell-sound-hint = Тихий сигнал, когда время вышло
shell-me-name = Имя
